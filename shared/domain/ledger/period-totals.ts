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

/** @param occurrence 0 for a row that is not new. */
export function periodTotals(
  rows: LedgerRows,
  occurrence: Uint32Array,
  homeOf: (row: number) => Home | null,
  kindOf: (row: number) => LedgerRowKind,
): PeriodTotal[] {
  const byHome = new Map<string, Map<number, PeriodTotal>>();
  for (let row = 0; row < rows.count; row++) {
    if (occurrence[row] === 0 || kindOf(row) !== 'expenditure') continue;
    const total = totalFor(byHome, homeOf(row), rows.period[row] ?? 0);
    total.amount += rows.amount[row] ?? 0;
    total.rows += 1;
  }
  return [...byHome.values()].flatMap((totals) => [...totals.values()]);
}

function totalFor(byHome: Map<string, Map<number, PeriodTotal>>, home: Home | null, code: number): PeriodTotal {
  const [lineId, sourceId] = [home?.lineId ?? 0, home?.sourceId ?? 0];
  const key = home === null ? '' : `${lineId} ${sourceId}`;
  const totals = byHome.get(key) ?? new Map<number, PeriodTotal>();
  byHome.set(key, totals);
  const known = totals.get(code);
  if (known) return known;
  const made = { lineId, sourceId, year: startYearOfCode(code), period: numberOfCode(code), amount: 0, rows: 0 };
  totals.set(code, made);
  return made;
}
