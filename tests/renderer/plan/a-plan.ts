import { NO_PLANNING } from '../../../shared/domain/plan/no-planning.ts';
import { period } from '../../../shared/domain/calendar/period.ts';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { pence, type Pence } from '../../../shared/domain/money/pence.ts';
import type { ActualRow, BudgetRow, PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import type { LockSetting } from '../../../renderer/features/plan/model/cell-lock.ts';
import {
  openAt,
  planColumns,
  type OpenColumns,
  type PlanColumn,
  type PlanView,
} from '../../../renderer/features/plan/model/plan-columns.ts';
import type { PlanRow } from '../../../renderer/features/plan/model/plan-row.ts';
import { planSheet, type PlanSheet } from '../../../renderer/features/plan/model/plan-sheet.ts';
import { NO_FILTER } from '../../../renderer/features/plan/model/row-filter.ts';
import { visibleRows, type RowChoice } from '../../../renderer/features/plan/model/visible-rows.ts';
import { tinySeed } from '../../support/tiny-plan.ts';

/** A plan with one line on two sources, one on one, a blank line, a match in kind and uncoded spending, to P06 of 2022/23. */
const MONTHS = 36;

export const SOURCE = { settlement: 1, grant: 2, kind: 3 } as const;
export const LINE = { contract: 1, training: 2, patrols: 3 } as const;

const every = (amount: number | null): (Pence | null)[] =>
  Array.from({ length: MONTHS }, () => (amount === null ? null : pence(amount)));

const until = (count: number, amount: number): Pence[] =>
  Array.from({ length: MONTHS }, (_, m) => pence(m < count ? amount : 0));

const budget = (lineId: number, sourceId: number, amount: number | null): BudgetRow => ({
  lineId,
  sourceId,
  months: every(amount),
});

const actual = (lineId: number | null, sourceId: number | null, amount: number): ActualRow => ({
  lineId,
  sourceId,
  months: until(6, amount),
});

export function aPlan(change: Partial<PlanDocument> = {}): PlanDocument {
  const [settlement] = tinySeed.sources;
  const kind = { ...settlement!, id: SOURCE.kind, code: 'KIND', name: 'Partners in kind', inKind: true, position: 9 };
  return {
    ...NO_PLANNING,
    ...tinySeed,
    sources: [...tinySeed.sources, kind],
    budgets: [
      budget(LINE.contract, SOURCE.settlement, 10_000),
      budget(LINE.contract, SOURCE.grant, 5_000),
      budget(LINE.training, SOURCE.settlement, null),
      budget(LINE.training, SOURCE.kind, 700),
      budget(LINE.patrols, SOURCE.grant, 20_000),
    ],
    actuals: [
      actual(LINE.contract, SOURCE.settlement, 9_001),
      actual(LINE.patrols, SOURCE.grant, 21_000),
      actual(null, null, 33),
    ],
    commitments: [],
    committed: [],
    ledger: {
      rows: 18,
      uncodedRows: 6,
      uncodedSum: pence(198),
      actualsTo: period(financialYear(2022), 6),
    },
    revision: 1,
    ...change,
  };
}

export const sheetOf = (document: PlanDocument = aPlan()): PlanSheet => planSheet(document, [], null);

export const row = (sheet: PlanSheet, key: string): PlanRow => {
  const found = sheet.rows.get(key);
  if (!found) throw new Error(`no row ${key}`);
  return found;
};

export const settingOf = (sheet: PlanSheet, view: PlanView = 'forecast'): LockSetting => ({
  sheet,
  view,
  openFrom: sheet.figures.openFrom,
  readOnly: false,
  heldBy: null,
});

const calendarOf = (sheet: PlanSheet) => ({
  plan: sheet.document.plan,
  months: sheet.figures.months,
  openFrom: sheet.figures.openFrom,
});

export const columnsOf = (
  sheet: PlanSheet,
  view: PlanView = 'forecast',
  open: OpenColumns = openAt('months', sheet.document.plan),
): PlanColumn[] => planColumns(calendarOf(sheet), view, open);

export const column = (columns: readonly PlanColumn[], name: string): PlanColumn => {
  const found = columns.find((one) => one.name === name);
  if (!found) throw new Error(`no column ${name}`);
  return found;
};

/** Nothing opened, filtered, sorted or hidden. */
export const EVERYTHING: RowChoice = {
  open: { closed: new Set(), opened: new Set() },
  filter: NO_FILTER,
  order: { by: 'plan' },
  hidden: new Set(),
};

/** Every row open. */
export const rowsOf = (sheet: PlanSheet): PlanRow[] =>
  visibleRows(sheet, { ...EVERYTHING, open: { closed: new Set(), opened: new Set(sheet.rows.keys()) } });

/** The selection from one named cell to another, in figures. */
export function groundOf(sheet: PlanSheet, view: PlanView, from: readonly [string, string], to = from) {
  const rows = rowsOf(sheet);
  const columns = columnsOf(sheet, view);
  const at = ([key, name]: readonly [string, string]) => ({
    row: rows.findIndex((one) => one.key === key),
    column: columns.findIndex((one) => one.name === name),
  });
  const [a, b] = [at(from), at(to)];
  return { rows, columns, area: { top: a.row, bottom: b.row, left: a.column, right: b.column } };
}
