import type { LedgerField } from './ledger-types.ts';

/**
 * What headings mean. Each entry is a heading as `normalHeading` writes it, from the layouts of Unit4/Agresso, Oracle,
 * SAP, e5, Dynamics, Integra, Civica, Sage and the transparency code. The number says how well it fits: where several
 * columns could be the amount, the highest is proposed (a line's net amount before an invoice's gross).
 */
const VOCABULARY: Readonly<Record<LedgerField, Readonly<Record<number, string>>>> = {
  date: {
    100: `posting date | posted date | date posted | gl date | accounting date | effective date | default effective date |
      transaction date | trans date | transdate | tran date | trx date | date of transaction | journal date |
      voucher date | posted`,
    90: `payment date | date paid | paid date | date of payment | pay date | date | payment run date | paid on`,
    70: `invoice date | inv date | date of invoice | document date | doc date | entry date | tax point | tax date |
      clearing date | cleared date | order date | date ordered | raised date | date raised`,
  },
  period: {
    100: `period | accounting period | fiscal period | posting period | financial period | period name | gl period |
      acc period | acct period | ledger period | fin period | year period | period year | per | year month`,
    80: `period num | period no | period number | posting month | accounting month | financial month`,
    50: `month | month paid | month posted | payment month`,
  },
  amount: {
    110: `line amount | net line amount | line net amount | distribution amount | line value | distribution line amount`,
    100: `net amount | amount net | net | net value | net amount paid | amount net of vat | amount excluding vat |
      amount excl vat | amount ex vat | amount exc vat | net of vat | value excluding vat | value ex vat | value excl vat |
      net amount incl irrecoverable vat | net amount including irrecoverable vat | net total | total net | net cost |
      net expenditure | net spend | net paid | net payment amount | amount net paid`,
    90: `amount | amount paid | value | payment amount | transaction amount | trans amount | actual | actuals |
      actual amount | posted amount | journal amount | local amount | amount in local currency | amount in lc |
      amount in loc crcy | amount in local crcy | base amount | base value | home amount | accounted amount | spend |
      expenditure | payment | sum of amount | amount spent | paid amount | cost | ledger amount | amt |
      sum of net amount | line total | amount of payment`,
    70: `order value | order amount | cur amount | currency amount | entered amount | amount in doc curr |
      transaction value | value of payment | total`,
    50: `gross amount | gross | total amount | gross value | invoice amount | invoice total | invoice value | total paid |
      total value | total cost | amount inc vat | amount incl vat | amount including vat | amount gross | gross paid`,
  },
  debit: {
    110: `accounted dr | accounted debit | base debit | local debit`,
    100: `debit | dr | debit amount | debits | debit value | amount dr | dr amount | amount debit`,
    80: `entered dr | entered debit`,
  },
  credit: {
    110: `accounted cr | accounted credit | base credit | local credit`,
    100: `credit | cr | credit amount | credits | credit value | amount cr | cr amount | amount credit`,
    80: `entered cr | entered credit`,
  },
  supplier: {
    100: `supplier | supplier name | vendor | vendor name | payee | payee name | beneficiary | beneficiary name |
      creditor | creditor name | ap ar id t | apar id t | apar name | name of supplier | supplier final |
      supplier description | supplier beneficiary name | supplier t | paid to | payable to | merchant name | supp name |
      supplier payee | account holder name | ap ar name | trading name`,
    70: `merchant | recipient | recipient name | name | contractor | company name | company | third party |
      counterparty | trading partner | customer supplier name | customer supplier | party name | party`,
    40: `supplier id | supplier number | supplier no | supplier code | supplier ref | vendor no | vendor number |
      vendor id | vendor code | ap ar id | apar id | creditor no | creditor number | creditor id`,
  },
  reference: {
    100: `transaction number | transaction no | transaction id | transaction reference | transaction ref | transno |
      trans no | trans number | trans ref | trans id | tran no | trx number | document number | document no | document ref |
      document reference | doc no | doc number | docno | documentno | voucher | voucher no | voucher number | voucherno |
      journal number | journal no | journal id | journal reference | journal ref | reference | reference number |
      reference no | ref | ref no | ref number | our ref | our reference | unique reference | unique reference number |
      unique id | urn | document`,
    80: `payment reference | payment ref | payment number | payment no | invoice number | invoice no | invoice ref |
      invoice reference | inv no | invoice id | invoice | internal reference | creditor reference | journal |
      je name | journal name | batch name | cheque number | cheque no`,
  },
  orderNumber: {
    100: `order number | order no | orderno | purchase order | purchase order number | purchase order no | po number |
      po no | po num | po | po ref | po reference | order reference | order ref | order id | purchase order reference |
      purchase order ref | purchasing document | pur doc | purch doc | p o number | p o no | purchase order id | order`,
  },
  costCentre: {
    100: `cost centre | cost center | costcentre | costcenter | costc | cost centre code | cost center code | cc |
      cost ctr | cost centre number | cost centre no | cost c | cost code | budget centre | cost centre id | cctr |
      responsibility centre | objective | objective code | cost centre cost centre`,
    70: `service area | service | service area categorisation | service division | department | dept | department name |
      dept code | department code | division | section | team | business unit | cost centre name | cost centre t | costc t |
      cost centre description | service description | service name | budget holder | dimension 1 | dim 1`,
    50: `directorate | department area | organisational unit | org unit | organisation unit | department family |
      portfolio | service board | expense area | business area | directorate service`,
  },
  account: {
    100: `account | account code | account number | account no | nominal | nominal code | nominal account | gl account |
      gl code | g l account | gl acct | g l acct | general ledger code | ledger code | ledger account | main account |
      natural account | subjective | subjective code | detail code | expense code | cost element | account id | acct |
      nominal no | nominal number`,
    70: `expense type | expenditure type | expenditure category | category | procurement category | procurement code |
      merchant category | cipfa code | cipfa detailed expenditure type | cipfa category | spend category | category code |
      proclass | proclass code | procurement classification | commodity | commodity code | merchant category code`,
    50: `account t | account name | account description | nominal description | nominal name | subjective description |
      subjective name | subjective t | account desc | cost element name | procurement category t | category description`,
  },
  project: {
    100: `project | project code | project number | project no | project id | work order | workorder | wbs element | wbs |
      job | job code | job number | job no | scheme | scheme code | grant code | programme code | analysis code |
      internal order | fund code`,
    60: `project name | project description | project t | scheme name | activity | activity code | job name | programme`,
  },
  text: {
    100: `text | description | narrative | line description | line text | details | detail | transaction description |
      transaction text | transaction narrative | transaction details | posting text | item text | long description |
      comment | comments | particulars | memo | purpose | purpose of spend | purpose of expenditure | line narrative |
      journal description | journal narrative | je line description | invoice description | goods description |
      desc | full description | trans description | payment description`,
    70: `item description | product description | expense description | expenditure description | document header text |
      summary of purpose | header text | summary | notes | note | item | service details | goods`,
    60: `account t | account description | account name | subjective description | subjective name | nominal description |
      nominal name | account desc | cost element name | category description | subjective t`,
  },
};

/** Drift that no list foresees: `HBC Ref No.`, `Net Amount Paid (excl. VAT)`. Tried in order; weaker than a known name. */
const PATTERNS: readonly (readonly [LedgerField, number, RegExp])[] = [
  ['orderNumber', 60, /\b(?:purchase order|order|po)\b.*\b(?:number|no|num|ref|reference)\b/],
  ['costCentre', 60, /\bcost (?:centre|center|ctr)\b/],
  ['date', 60, /\b(?:payment|paid|posting|posted|transaction|trans|ledger)\b.*\bdate\b/],
  [
    'amount',
    60,
    /\bnet\b.*\b(?:amount|value|cost|spend)\b|\b(?:amount|value|cost|spend)\b.*\b(?:net|ex|excl|excluding)\b/,
  ],
  ['supplier', 60, /\b(?:supplier|vendor|payee|beneficiary|creditor)\b.*\bname\b|^(?:supplier|vendor|payee)\b/],
  ['date', 40, /\bdate\b/],
  ['amount', 40, /\b(?:amount|value|spend|spent)\b/],
  ['text', 40, /\b(?:description|narrative|purpose|details)\b/],
  [
    'reference',
    40,
    /\b(?:transaction|invoice|document|voucher|journal|payment)\b.*\b(?:number|no|num|id|ref|reference)\b/,
  ],
  ['reference', 30, /\b(?:ref|reference)(?: (?:number|no|num|id))?$/],
  ['account', 40, /\b(?:account|nominal|subjective)\b.*\b(?:code|number|no)\b/],
  ['project', 40, /\bproject\b/],
];

/** Columns that look like an amount or a date and must never be taken for one. */
const NEVER_AMOUNT =
  /\b(?:budget|committed|commitment|outstanding|balance|rate|quantity|qty|price|left|remaining|receipted|annual|contract|variance|number|count)\b/;
const ABOUT_VAT = /\bvat\b/;
const WITHOUT_VAT = /\b(?:ex|exc|excl|excluding|exclusive|net|before|less)\b|\birrecoverable vat$/;
const NEVER_POSTED = /\b(?:start|end|expiry|birth|renewal|review|due|delivery|award|awarded|from|to)\b/;

export interface Meaning {
  readonly field: LedgerField;
  readonly fit: number;
}

const EXACT: ReadonlyMap<string, readonly Meaning[]> = (() => {
  const meanings = new Map<string, Meaning[]>();
  for (const [field, groups] of Object.entries(VOCABULARY) as [LedgerField, Readonly<Record<number, string>>][])
    for (const [fit, words] of Object.entries(groups))
      for (const word of words.split('|'))
        meanings.set(word.trim(), [...(meanings.get(word.trim()) ?? []), { field, fit: Number(fit) }]);
  return meanings;
})();

const isTax = (heading: string): boolean =>
  ABOUT_VAT.test(heading) && !WITHOUT_VAT.test(heading) && !/\binc/.test(heading);

const isRuledOut = (heading: string, field: LedgerField): boolean =>
  field === 'amount' ? NEVER_AMOUNT.test(heading) || isTax(heading) : field === 'date' && NEVER_POSTED.test(heading);

/** What a heading may mean, the best fit first; nothing for a heading that says nothing to a ledger. */
export function meaningsOf(normal: string): readonly Meaning[] {
  const exact = EXACT.get(normal);
  if (exact) return exact;
  const found: Meaning[] = [];
  for (const [field, fit, pattern] of PATTERNS)
    if (pattern.test(normal) && !isRuledOut(normal, field) && !found.some((meaning) => meaning.field === field))
      found.push({ field, fit });
  return found;
}
