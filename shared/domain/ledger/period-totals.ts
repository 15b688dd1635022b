import type { Home } from './coding-rules.ts';
import type { LedgerRows } from './ledger-rows.ts';
import type { LedgerRowKind } from './ledger-types.ts';
import { numberOfCode, startYearOfCode } from './posting.ts';

/** What a file's new rows of expenditure add to a line, a source and a period. 0 stands for no line and no source. */
export interface PeriodTotal {
  readonly lineId: number;
  readonly sourceId: number;
  /** The calendar year of the financial year's 1 April. */
  readonly year: number;
  readonly period: number;
  /** Pence. */
  amount: number;
  rows: number;
}

/**
 * One or more totals for each line, source and period: to be added up with those that the plan has.
 *
 * @param occurrence 0 for a row that is not new.
 */
export function periodTotals(
  rows: LedgerRows,
  occurrence: Uint32Array,
  homeOf: (row: number) => Home | null,
  kindOf: (row: number) => LedgerRowKind,
): PeriodTotal[] {
  const byHome = new Map<Home | null, Map<number, PeriodTotal>>();
  for (let row = 0; row < rows.count; row++) {
    if (occurrence[row] === 0 || kindOf(row) !== 'expenditure') continue;
    const total = totalFor(byHome, homeOf(row), rows.period[row] ?? 0);
    total.amount += rows.amount[row] ?? 0;
    total.rows += 1;
  }
  return [...byHome.values()].flatMap((totals) => [...totals.values()]);
}

/** Homes are told apart as objects, of which each rule has one: no key has to be made for each row. */
function totalFor(byHome: Map<Home | null, Map<number, PeriodTotal>>, home: Home | null, code: number): PeriodTotal {
  let totals = byHome.get(home);
  if (!totals) byHome.set(home, (totals = new Map<number, PeriodTotal>()));
  let total = totals.get(code);
  if (!total) totals.set(code, (total = emptyTotal(home, code)));
  return total;
}

const emptyTotal = (home: Home | null, code: number): PeriodTotal => ({
  lineId: home?.lineId ?? 0,
  sourceId: home?.sourceId ?? 0,
  year: startYearOfCode(code),
  period: numberOfCode(code),
  amount: 0,
  rows: 0,
});
