import { isFinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { sumPence, type Pence } from '../../../../shared/domain/money/pence.ts';
import { POSITION_BY, type PositionRow } from '../../../../shared/domain/plan/position-types.ts';
import { refused, type Given, type Outcome } from '../command.ts';
import { left, money, right, table } from '../output.ts';
import { answerWith, withPlan } from '../with-plan.ts';

const FIGURES = [
  ['Allocation', 'allocation'],
  ['Budget', 'budget'],
  ['Committed', 'committed'],
  ['Actual', 'actual'],
  ['Accrual', 'accrual'],
  ['Forecast', 'forecast'],
  ['Variance', 'variance'],
  ['Available', 'available'],
] as const;

/** `position PLAN [--by source|…] [--year 2022/23]` */
export async function run(given: Given): Promise<Outcome> {
  const { by: wanted = 'source', year } = given.options;
  const by = POSITION_BY.find((known) => known === wanted);
  if (by === undefined) return refused(`“${wanted}” is not one of ${POSITION_BY.join(', ')}`);
  if (year !== undefined && !isFinancialYear(year)) return refused(`“${year}” is not a year such as 2022/23`);
  return withPlan(given, async (session) =>
    answerWith(await session.call('read-position', { by, ...(year !== undefined && { year }) }), (rows) => ({
      document: rows,
      text: positionTable(rows),
    })),
  );
}

function positionTable(rows: readonly PositionRow[]): string {
  const columns = [left('Key'), left('Name'), left('Year'), ...FIGURES.map(([heading]) => right(`${heading}, £ `))];
  const cells = rows.map((row) => [row.key, row.name, row.year, ...FIGURES.map(([, field]) => money(row[field]))]);
  const totals = ['Total', '', '', ...FIGURES.map(([, field]) => money(total(rows.map((row) => row[field]))))];
  return `${table(columns, cells, totals)}\nVariance = budget − forecast: what is in brackets is an overspend.\n`;
}

/** Where no row has a figure, neither has the total. */
function total(figures: readonly (Pence | null)[]): Pence | null {
  const entered = figures.filter((figure) => figure !== null);
  return entered.length === 0 ? null : sumPence(entered);
}
