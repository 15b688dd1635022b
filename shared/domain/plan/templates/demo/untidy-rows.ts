import { pence } from '../../../money/pence.ts';
import type { DemoHome } from './demo-homes.ts';
import { dateOf, opposite, posting, shareOf, type Posting } from './postings.ts';

/** What every real ledger has: mistakes and their corrections, credits, rows without a home, late adjustments. */
export function untidyRows(homes: readonly DemoHome[], contracts: readonly Posting[]): Posting[] {
  const home = (costCentre: string, account: string) =>
    homes.find((h) => h.costCentre === costCentre && h.account === account)!;
  return [
    ...creditNotes(contracts),
    ...miscodings(home('V103', '3100'), home('V101', '3300'), home('V109', '3300')),
    ...lookAlikes(home('V102', '3100'), home('V201', '3300')),
    ...adjustments(home('V101', '5100'), home('V101', '5101')),
    ...WITHOUT_A_HOME,
  ];
}

/** A twelfth of every fortieth invoice is credited in the month after. */
function creditNotes(contracts: readonly Posting[]): Posting[] {
  const invoices = contracts.filter(({ document }) => document.startsWith('invoice'));
  const credited = invoices.filter((row, i) => i % 40 === 17 && row.month < 16);
  return credited.map((row) => ({
    ...row,
    month: row.month + 1,
    date: dateOf(row.month + 1, 9),
    document: `credit ${row.document}`,
    text: `Credit note: ${row.text}`,
    amount: opposite(shareOf(row.amount, 833)),
  }));
}

/** One invoice sits in the wrong cost centre still; another was moved by a journal two months later. */
function miscodings(custody: DemoHome, office: DemoHome, platform: DemoHome): Posting[] {
  const licence = { supplier: 'Tallow Lane Data Services', amount: pence(186_000) };
  const moved = { ...licence, text: 'Correction: platform support posted to V101 in P05', document: 'correction 6' };
  return [
    posting(custody, 14, 12, {
      supplier: 'Bright Furrow Learning',
      text: 'Trauma-informed practice, two further cohorts',
      amount: pence(324_000),
      document: 'miscoded 14',
    }),
    posting(office, 4, 17, { ...licence, text: 'Platform support days', document: 'miscoded 4' }),
    posting(office, 6, 20, { ...moved, amount: opposite(licence.amount) }),
    posting(platform, 6, 20, moved),
  ];
}

/** Five equal parking charges of one day are five charges; the van was hired twice, or invoiced twice. */
function lookAlikes(ward: DemoHome, vehicles: DemoHome): Posting[] {
  const parking = {
    supplier: 'Corporate card',
    text: 'Parking, ward visits',
    amount: pence(1_250),
    document: 'parking',
  };
  const van = { supplier: 'Turnpike Vehicle Hire', text: 'Van hire, weekend', amount: pence(38_640) };
  return [
    ...Array.from({ length: 5 }, () => posting(ward, 9, 18, parking)),
    posting(vehicles, 13, 8, { ...van, document: 'van 1' }),
    posting(vehicles, 13, 15, { ...van, document: 'van 2' }),
  ];
}

/** Posted in April to P13 of the year before. */
function adjustments(accommodation: DemoHome, support: DemoHome): Posting[] {
  const late = (home: DemoHome, text: string, amount: number): Posting => ({
    ...posting(home, 11, 28, { supplier: '', text, amount: pence(amount), document: 'year end' }),
    adjustment: true,
    date: dateOf(12, 21),
  });
  return [
    late(accommodation, 'Year-end true-up of accommodation recharge', 41_280),
    late(support, 'Year-end true-up of finance recharge', -12_650),
  ];
}

/** Codes that no rule knows: a closed cost centre, a missing project, a mistyped account. */
const WITHOUT_A_HOME: readonly Posting[] = [
  posting({ costCentre: 'V199', account: '3100', project: 'SVP01' }, 3, 14, {
    supplier: 'Larch House Venues',
    text: 'Summer steering group, room hire',
    amount: pence(48_000),
    document: 'uncoded 1',
  }),
  posting({ costCentre: 'V104', account: '4200', project: '' }, 10, 21, {
    supplier: 'Kerbside Mentors',
    text: 'Half-term sessions',
    amount: pence(135_000),
    document: 'uncoded 2',
  }),
  posting({ costCentre: 'V111', account: '3010', project: 'SVP01' }, 12, 19, {
    supplier: 'Bright Kestrel Media',
    text: 'Film editing, knife awareness',
    amount: pence(92_500),
    document: 'uncoded 3',
  }),
  posting({ costCentre: 'V199', account: '3300', project: 'GRP01' }, 15, 6, {
    supplier: 'Pennybrook Systems',
    text: 'Handheld scanners',
    amount: pence(211_800),
    document: 'uncoded 4',
  }),
  posting({ costCentre: 'V105', account: '4500', project: 'SVP02' }, 16, 23, {
    supplier: 'Corporate card',
    text: 'Work clothing',
    amount: pence(8_475),
    document: 'uncoded 5',
  }),
  posting({ costCentre: 'V302', account: '3100', project: '' }, 17, 13, {
    supplier: 'Larch House Venues',
    text: 'Parents’ evening, autumn term',
    amount: pence(31_250),
    document: 'uncoded 6',
  }),
];
