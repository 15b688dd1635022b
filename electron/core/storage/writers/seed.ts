import type { Kysely } from 'kysely';
import { startYearOf, type FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { addToMonth, firstMonthOf } from '../../../../shared/domain/calendar/month.ts';
import type { Condition } from '../../../../shared/domain/conditions/condition-types.ts';
import type { Source } from '../../../../shared/domain/plan/plan-document.ts';
import type { PlanSeed } from '../../../../shared/domain/plan/templates/plan-seed.ts';
import { asColumns } from '../column-names.ts';
import type { RecordedTable, StoredRow, Value } from '../row-change.ts';
import type { Tables } from '../schema.ts';
import { putStored } from './stored-rows.ts';

/** The cells that are entered: one row for each month with an amount. */
function entered(seed: PlanSeed, months: readonly (number | null)[], rest: StoredRow): StoredRow[] {
  const first = firstMonthOf(seed.plan.firstYear);
  return months.flatMap((amount, i) => (amount === null ? [] : [{ ...rest, month: addToMonth(first, i), amount }]));
}

const budgetRows = (seed: PlanSeed): StoredRow[] =>
  seed.budgets.flatMap(({ lineId, sourceId, months }) =>
    entered(seed, months, { line_id: lineId, source_id: sourceId }),
  );

const commitmentRows = (seed: PlanSeed): StoredRow[] =>
  seed.commitments.flatMap(({ id, parts }) =>
    parts.flatMap(({ lineId, sourceId, months }) =>
      entered(seed, months, { commitment_id: id, line_id: lineId, source_id: sourceId }),
    ),
  );

const sourceRow = ({ categories: _categories, consent, ineligibleCosts, ...source }: Source): StoredRow => ({
  ...asColumns(source),
  ineligible_costs: JSON.stringify(ineligibleCosts),
  consent_headings: consent.headings,
  consent_move: consent.move,
  consent_cumulative_basis_points: consent.cumulativeBasisPoints,
  consent_capital: Number(consent.capital),
});

const conditionRow = ({ definition, year, ...condition }: Condition): StoredRow => ({
  ...asColumns(condition),
  year: year === null ? null : startYearOf(year),
  definition: JSON.stringify(definition),
});

/** A row that belongs to a financial year. */
const dated = <R extends { readonly year: FinancialYear }>(row: {
  readonly [F in keyof R]: R[F] & Value;
}): StoredRow => ({ ...asColumns({ ...row }), year: startYearOf(row.year as FinancialYear) });

/** Tables in an order in which each refers only to those before it. */
const tablesOf = (seed: PlanSeed, uid: string, madeAt: string): [RecordedTable, StoredRow[]][] => [
  [
    'plan',
    [
      {
        id: 1,
        uid,
        name: seed.plan.name,
        first_year: startYearOf(seed.plan.firstYear),
        years: seed.plan.years,
        demo: Number(seed.demo),
        made_at: madeAt,
      },
    ],
  ],
  ['source', seed.sources.map(sourceRow)],
  [
    'allocation',
    [...seed.allocations, ...(seed.earlierAllocations ?? [])].map((row) => ({ ...dated(row), recorded_at: madeAt })),
  ],
  ['theme', seed.themes.map((theme) => asColumns({ ...theme }))],
  ['locality', seed.localities.map((locality) => asColumns({ ...locality }))],
  ['category', seed.categories.map((category) => asColumns({ ...category }))],
  ['intervention', seed.interventions.map(({ localities: _localities, ...row }) => asColumns(row))],
  [
    'intervention_locality',
    seed.interventions.flatMap(({ id, localities }) =>
      localities.map((share) => ({
        intervention_id: id,
        locality_id: share.localityId,
        basis_points: share.basisPoints,
      })),
    ),
  ],
  ['line', seed.lines.map(({ localities: _localities, ...line }) => asColumns(line))],
  [
    'line_locality',
    seed.lines.flatMap(({ id, localities }) =>
      localities.map((share) => ({ line_id: id, locality_id: share.localityId, basis_points: share.basisPoints })),
    ),
  ],
  ['line_source', seed.budgets.map(({ lineId, sourceId }) => ({ line_id: lineId, source_id: sourceId }))],
  ['budget_month', budgetRows(seed)],
  ['commitment', seed.commitments.map(({ parts: _parts, ...commitment }) => asColumns(commitment))],
  ['commitment_month', commitmentRows(seed)],
  ['coding_rule', seed.codingRules.map((rule) => asColumns({ ...rule }))],
  [
    'source_category',
    seed.sources.flatMap(({ id, categories }) =>
      categories.map((categoryId) => ({ source_id: id, category_id: categoryId })),
    ),
  ],
  ['source_event', (seed.sourceEvents ?? []).map((event) => asColumns({ ...event }))],
  ['carry_forward', (seed.carriedForward ?? []).map(dated)],
  ['income', (seed.income ?? []).map(dated)],
  ['reserve_cover', (seed.reserveCover ?? []).map(dated)],
  ['condition', seed.conditions.map(conditionRow)],
  ['rate', seed.rates.map((rate) => asColumns({ ...rate }))],
  [
    'driver',
    seed.drivers.map(({ lineId, kind, definition }) => ({
      line_id: lineId,
      kind,
      definition: JSON.stringify(definition),
    })),
  ],
  [
    'driver_override',
    seed.drivers.flatMap(({ lineId, overrides }) =>
      overrides.map(({ month, amount, reason }) => ({
        line_id: lineId,
        month: addToMonth(firstMonthOf(seed.plan.firstYear), month),
        amount,
        reason,
      })),
    ),
  ],
];

/** Fills an empty plan file with all of the seed but its ledger extracts, in the caller's transaction. */
export async function writeSeed(
  write: Kysely<Tables>,
  seed: PlanSeed,
  { uid, madeAt }: { readonly uid: string; readonly madeAt: string },
): Promise<void> {
  for (const [table, rows] of tablesOf(seed, uid, madeAt)) await putStored(write, table, rows);
}
