import { planMonths } from '../../shared/domain/calendar/plan-months.ts';
import { financialYear } from '../../shared/domain/calendar/financial-year.ts';
import type { LineFunding } from '../../shared/domain/drivers/driver-types.ts';
import { driverWorking } from '../../shared/domain/drivers/driver-working.ts';
import { providedRateList } from '../../shared/domain/drivers/provided-rates.ts';
import { fundedMonths } from '../../shared/domain/funding/line-funding.ts';
import { formatMoney } from '../../shared/domain/money/format-money.ts';
import { allocate } from '../../shared/domain/money/allocate.ts';
import { sumPence, ZERO, type Pence } from '../../shared/domain/money/pence.ts';
import { aPost } from '../support/a-post.ts';
import { amountOf } from './golden-plan.ts';

/** What golden files ask of drivers: `post` works a post out by month, `fund` splits a line over sources. */
type Row = Readonly<Record<string, string>>;
type Options = Readonly<Record<string, string>>;

const money = (amount: Pence | null): string =>
  amount === null ? '' : formatMoney(amount, { show: 'pence', zero: 'digits' });

/** `post --point 25 --from 2022-10-17 --fte 0.6 --shown 2022-09,2022-10`: a row for each term and a sum for each month. */
export function postRows(options: Options): Row[] {
  const months = planMonths({ firstYear: financialYear(2022), years: 3 });
  const post = aPost({
    title: 'Post',
    point: options['point'] === undefined ? null : `SCP ${options['point']}`,
    salary: options['salary'] === undefined ? null : amountOf(options['salary']),
    fte: options['fte'] ?? '1',
    starts: options['from'] ?? null,
    ends: options['to'] ?? null,
    pension: 'LGPS',
    vacancyPercent: options['vacancy'] ?? '0',
  });
  const ground = { months, rates: providedRateList(), categoryCode: '' };
  const working = driverWorking({ kind: 'posts', definition: { posts: [post] } }, ground);
  const shown = options['shown']?.split(',') ?? months;
  return shown.flatMap((month) => {
    const { terms, amount } = working.months[months.findIndex((one) => one === month)]!;
    const rows = terms.map((term) => ({ month, term: term.kind, sum: term.words, amount: money(term.amount) }));
    return [...rows, { month, term: amount === null ? 'not entered' : 'cost', sum: '', amount: money(amount) }];
  });
}

/** `fund 1.00 --years 3 --shares 5000,5000`: an amount spread evenly over months, by month and source, with its sums. */
export function fundRows([amount]: readonly string[], options: Options): Row[] {
  const months = planMonths({ firstYear: financialYear(2022), years: Number(options['years']) });
  const shares = (options['shares'] ?? '').split(',').map(Number);
  const sourceIds = shares.map((_, s) => s + 1);
  const funding: LineFunding[] = Array.from({ length: Number(options['years']) }, (_, year) =>
    shares.map((basisPoints, s) => ({ lineId: 1, year, sourceId: s + 1, basisPoints, amount: null })),
  ).flat();
  const cost = allocate(
    amountOf(amount),
    months.map(() => 1),
  );
  const rows = fundedMonths({ lineId: 1, sourceIds, funding }, cost);
  const row = (month: string, of: readonly number[]): Row => {
    const sum = (all: readonly (Pence | null)[]) => sumPence(of.map((m) => all[m] ?? ZERO));
    const parts = rows.map((one, s) => [`source ${s + 1}`, money(sum(one.months))] as const);
    return { month, line: money(sum(cost)), ...Object.fromEntries(parts) };
  };
  const years = Array.from({ length: months.length / 12 }, (_, y) => Array.from({ length: 12 }, (_, m) => y * 12 + m));
  return [
    ...months.map((month, m) => row(month, [m])),
    ...years.map((of, y) => row(financialYear(2022 + y), of)),
    row('all', years.flat()),
  ];
}
