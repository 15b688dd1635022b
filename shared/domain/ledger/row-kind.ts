import type { LedgerRowKind } from './ledger-types.ts';

/**
 * What a row of the ledger is. Only accounts whose own name says so are set apart from spend: the VAT control account,
 * and the control accounts of the balance sheet. Everything else is expenditure, negative amounts too (credit notes and
 * corrections).
 */
export function kindOfAccount(account: string): LedgerRowKind {
  const name = account.toLowerCase();
  if (VAT.test(name)) return 'VAT';
  return BALANCE_SHEET.test(name) ? 'balance sheet' : 'expenditure';
}

const VAT =
  /^(?:\d+\s*[-:]?\s*)?(?:input|output|recoverable|reclaimable)?\s*vat(?:\s+(?:input|output|control|recoverable|reclaimable|account|control account|input account|output account))?$/;
const BALANCE_SHEET =
  /^(?:\d+\s*[-:]?\s*)?(?:(?:sundry |trade |purchase |sales )?(?:creditors?|debtors?)|bank|cash|purchase ledger|sales ledger) control(?: account)?$/;
