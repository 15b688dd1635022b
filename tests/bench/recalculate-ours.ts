/**
 * Edits one month of a plan of LINES × 36 as the plan screen does, as often as told, and prints the median time and
 * the totals: `node recalculate-ours.ts INPUT.json`.
 */
import { NO_PLANNING } from '../../shared/domain/plan/no-planning.ts';
import { NOTHING_NOTED, USUAL_TERMS } from '../../shared/domain/sources/usual-terms.ts';
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { financialYear } from '../../shared/domain/calendar/financial-year.ts';
import { pence, ZERO } from '../../shared/domain/money/pence.ts';
import { sumOfMonths } from '../../shared/domain/plan/figure-tables.ts';
import type { PlanDocument } from '../../shared/domain/plan/plan-document.ts';
import { editBudgets, planFigures } from '../../shared/domain/plan/plan-figures.ts';
import type { RecalculationInput } from './recalculation.ts';

const { lines, groups, edits } = JSON.parse(readFileSync(argv[2] ?? '', 'utf8')) as RecalculationInput;

const document: PlanDocument = {
  ...NO_PLANNING,
  plan: { name: 'Bench', firstYear: financialYear(2022), years: 3 },
  sources: [
    {
      ...USUAL_TERMS,
      id: 1,
      code: 'SET',
      name: 'Settlement',
      funder: '',
      kind: 'settlement',
      inKind: false,
      revenueOnly: false,
      claimBasis: 'accruals',
      claimRhythm: 'none',
      carryForward: 'none',
      carryForwardBasisPoints: 0,
      position: 1,
    },
  ],
  allocations: [],
  themes: [{ id: 1, name: 'Theme', position: 1 }],
  localities: [],
  categories: [{ id: 1, code: 'PAY', name: 'Pay', kind: 'revenue', position: 1 }],
  interventions: Array.from({ length: groups }, (_, g) => ({
    id: g + 1,
    code: `I${g}`,
    name: `Intervention ${g}`,
    themeId: 1,
    provider: '',
    starts: null,
    ends: null,
    status: 'live',
    localities: [],
    position: g,
  })),
  lines: lines.map(({ group }, i) => ({
    ...NOTHING_NOTED,
    id: i + 1,
    interventionId: group + 1,
    categoryId: 1,
    description: `Line ${i}`,
    position: i,
  })),
  budgets: lines.map(({ months }, i) => ({ lineId: i + 1, sourceId: 1, months: months.map(pence) })),
  actuals: [],
  commitments: [],
  committed: [],
  ledger: { rows: 0, uncodedRows: 0, uncodedSum: ZERO, actualsTo: null },
  revision: 0,
};

let figures = planFigures(document);
const totalOf = (): number => sumOfMonths(figures.groups.all.totals.budget, 0, figures.months.length);
const times = edits.map(({ line, month, amount }) => {
  const began = performance.now();
  figures = editBudgets(figures, [{ lineId: line + 1, sourceId: 1, month, amount: pence(amount) }]);
  totalOf();
  return performance.now() - began;
});
times.sort((a, b) => a - b);
console.log(JSON.stringify({ median: times[Math.floor(times.length / 2)], total: totalOf() }));
