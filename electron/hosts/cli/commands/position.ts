import { isFinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { sumPence, ZERO } from '../../../../shared/domain/money/pence.ts';
import { POSITION_BY, UNCODED, type PositionRow } from '../../../../shared/domain/plan/position-types.ts';
import { refused, type Given, type Outcome } from '../command.ts';
import { count, left, money, right, table } from '../output.ts';
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
  const cells = rows.map((row) => [row.key, row.name, row.year, ...FIGURES.map(([, field]) => cellOf(row, field))]);
  const totals = ['Total', '', '', ...FIGURES.map(([, field]) => totalOf(rows, field))];
  const words = [gapsOf(rows), 'Variance = budget − forecast: what is in brackets is an overspend.'];
  return `${table(columns, cells, totals)}\n${words.filter(Boolean).join('\n')}\n`;
}

type Field = (typeof FIGURES)[number][1];
const NOT_ENTERED = 'not entered ';

const isMissing = ({ notEntered }: PositionRow, field: Field): boolean => notEntered.some((figure) => figure === field);

const cellOf = (row: PositionRow, field: Field): string => (isMissing(row, field) ? NOT_ENTERED : money(row[field]));

/** The sum of what is entered. Where no row has the figure, neither has the total; what is uncoded makes one of none. */
function totalOf(rows: readonly PositionRow[], field: Field): string {
  const sum = sumPence(rows.map((row) => row[field] ?? ZERO));
  const own = rows.filter(({ key }) => key !== UNCODED);
  if (sum === 0 && own.length > 0 && own.every((row) => isMissing(row, field))) return NOT_ENTERED;
  return rows.every((row) => row[field] === null) ? '' : money(sum);
}

/** `Not entered, and nothing in the totals: allocation in 2 rows, budget in 14.` Empty where all is there. */
function gapsOf(rows: readonly PositionRow[]): string {
  const gaps = FIGURES.flatMap(([heading, field]) => {
    const missing = rows.filter((row) => isMissing(row, field)).length;
    return missing === 0 ? [] : [`${heading.toLowerCase()} in ${count(missing)} of ${count(rows.length)} rows`];
  });
  return gaps.length === 0 ? '' : `Not entered, and counted as nothing in totals: ${gaps.join(', ')}.`;
}
