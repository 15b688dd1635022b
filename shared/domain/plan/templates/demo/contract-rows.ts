import { addToMonth, monthName } from '../../../calendar/month.ts';
import type { Pence } from '../../../money/pence.ts';
import type { Commitment } from '../../plan-document.ts';
import type { Chance } from './chance.ts';
import type { DemoHome } from './demo-homes.ts';
import { FIRST_MONTH, opposite, posting, POSTED_MONTHS, type Posting } from './postings.ts';
import { roughly } from './spend-by-month.ts';

/** How many invoices in a hundred come in the month after the one they are for. */
const LATE = 22;
const MONTHS_IN_QUARTER = 3;

interface Instalment {
  readonly home: DemoHome;
  readonly amount: Pence;
}

/** Invoices of an order, each with its number; late ones of a quarter's last month are accrued there, then reversed. */
export function contractRows(commitment: Commitment, homes: readonly DemoHome[], chance: Chance): Posting[] {
  return Array.from({ length: POSTED_MONTHS }, (_, month) => month).flatMap((month) => {
    const instalments = instalmentsIn(commitment, homes, month);
    if (instalments.length === 0) return [];
    const late = chance.percent(LATE);
    const accrued = late && month % MONTHS_IN_QUARTER === MONTHS_IN_QUARTER - 1;
    return [
      ...invoiceRows(commitment, instalments, month, late ? month + 1 : month, chance.between(4, 26)),
      ...(accrued ? accrualRows(commitment, instalments, month) : []),
    ];
  });
}

function instalmentsIn(commitment: Commitment, homes: readonly DemoHome[], month: number): Instalment[] {
  return commitment.parts.flatMap(({ lineId, sourceId, months }) => {
    const amount = months[month] ?? null;
    const home = homes.find((h) => h.lineId === lineId && h.sourceId === sourceId);
    return amount === null || home === undefined ? [] : [{ home, amount }];
  });
}

/** An invoice coded to two sources is two rows of one document. Nothing where the ledger ends before it comes. */
function invoiceRows(
  commitment: Commitment,
  instalments: readonly Instalment[],
  due: number,
  month: number,
  day: number,
) {
  if (month >= POSTED_MONTHS) return [];
  return instalments.map(({ home, amount }) =>
    posting(home, month, day, {
      supplier: commitment.supplier,
      order: commitment.reference,
      text: `${home.line.description}, ${monthName(addToMonth(FIRST_MONTH, due))}`,
      amount,
      document: `invoice ${commitment.id} ${due}`,
    }),
  );
}

function accrualRows(commitment: Commitment, instalments: readonly Instalment[], month: number): Posting[] {
  const journal = (home: DemoHome, at: number, day: number, words: string, amount: Pence) =>
    posting(home, at, day, {
      supplier: '',
      order: commitment.reference,
      text: `${words}, ${commitment.supplier}, order ${commitment.reference}`,
      amount,
      document: `accruals ${words} ${at}`,
    });
  return instalments.flatMap(({ home, amount }) => [
    journal(home, month, 28, 'Accrual', roughly(amount)),
    ...(month + 1 < POSTED_MONTHS
      ? [journal(home, month + 1, 1, 'Reversal of accrual', opposite(roughly(amount)))]
      : []),
  ]);
}
