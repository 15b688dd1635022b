import type { Condition, Denominator, RowSelector } from '../../shared/domain/conditions/condition-types.ts';
import { conditionReadings } from '../../shared/domain/conditions/condition-reading.ts';
import type { FinancialYear } from '../../shared/domain/calendar/financial-year.ts';
import { formatMoney } from '../../shared/domain/money/format-money.ts';
import type { Pence } from '../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../shared/domain/plan/plan-document.ts';

type Fields = Readonly<Record<string, string>>;

/**
 * Conditions of a golden file: `of` names what is measured, `against` what it is a share of (allocation, funding,
 * total, or rows). Rows are written as their codes, sources first: `SET EVA`, `MATCH`, `VIP PHX`.
 */
export const goldenConditions = (plan: PlanDocument, table: readonly Fields[]): Condition[] =>
  table.map((row, i) => ({
    id: i + 1,
    sourceId: plan.sources.find(({ code }) => code === row['source'])!.id,
    name: row['name']!,
    year: row['year'] === undefined || row['year'] === '' ? null : (row['year'] as FinancialYear),
    active: true,
    position: i + 1,
    definition: {
      measure: row['measure'] as 'budget',
      numerator: rowsOf(plan, row['of']!),
      direction: row['limit']!.startsWith('min') ? 'at least' : 'at most',
      threshold: 'share',
      percent: /[\d.]+/.exec(row['limit']!)![0],
      denominator: againstOf(plan, row['against']!),
    },
  }));

function againstOf(plan: PlanDocument, words: string): Denominator {
  if (words === 'allocation' || words === 'funding') return { kind: words };
  return words === 'total' ? { kind: 'allocation and numerator' } : { kind: 'rows', rows: rowsOf(plan, words) };
}

function rowsOf(plan: PlanDocument, words: string): RowSelector {
  const codes = new Set(words.split(' '));
  const idsOf = (items: readonly { id: number; code: string }[]) =>
    items.filter(({ code }) => codes.has(code)).map(({ id }) => id);
  return {
    sources: idsOf(plan.sources),
    categories: idsOf(plan.categories),
    interventions: idsOf(plan.interventions),
    themes: [],
    spending: 'any',
    months: 'all',
    inKind: false,
  };
}

const money = (amount: Pence | null): string =>
  amount === null ? '' : formatMoney(amount, { show: 'pence', zero: 'digits' });

export const conditionRows = (plan: PlanDocument): Record<string, string>[] =>
  conditionReadings(plan).map((row) => ({
    name: row.name,
    source: row.source,
    year: row.year,
    figure: money(row.figure),
    against: money(row.against),
    threshold: money(row.threshold),
    share: row.share ?? '',
    state: row.state,
    short: row.state === 'broken' ? money(row.short) : '',
    spare: row.state === 'met' || row.state === 'close' ? money(row.spare) : '',
    why: row.why,
  }));

export const mendRows = (plan: PlanDocument): Record<string, string>[] =>
  conditionReadings(plan).flatMap(({ name, year, mends }) =>
    mends.map(({ kind, amount, words }) => ({ name, year, change: kind, amount: money(amount), words })),
  );
