import { MONTHS_IN_YEAR } from '../../../calendar/month.ts';
import { poundsOf, roundToPence } from '../../../money/rounding.ts';
import type { Pence } from '../../../money/pence.ts';
import type { Commitment, CommitmentCertainty } from '../../plan-document.ts';
import type { DemoHome } from './demo-homes.ts';

const YEARS = [0, 1, 2];
const FIRST_ORDER = 4_500_101;
/** How far next year's orders have come. */
const NEXT_YEAR: readonly CommitmentCertainty[] = ['planned', 'in approval', 'planned', 'draft'];

interface Order {
  readonly homes: readonly DemoHome[];
  readonly years: readonly number[];
}

/** One order for each contract, or for each of its years; what the ledger later invoices carries its number. */
export function demoCommitments(homes: readonly DemoHome[]): Commitment[] {
  const lines = [...Map.groupBy(homes, ({ lineId }) => lineId).values()];
  return lines.flatMap(ordersOf).map((order, i) => commitmentOf(order, i + 1));
}

function ordersOf(homes: readonly DemoHome[]): Order[] {
  const spending = homes[0]!.line.spending;
  if (spending.how !== 'contract') return [];
  if (spending.orders === 'whole') return [{ homes, years: YEARS }];
  return YEARS.map((year) => ({ homes, years: [year] })).filter(({ years }) =>
    homes.some(({ months }) => months.some((amount, m) => amount !== null && years.includes(yearOf(m)))),
  );
}

function commitmentOf({ homes, years }: Order, id: number): Commitment {
  const { line } = homes[0]!;
  const name = years.length > 1 ? line.description : `${line.description}, ${2022 + years[0]!}/${23 + years[0]!}`;
  return {
    id,
    reference: String(FIRST_ORDER + id * 7),
    supplier: line.spending.how === 'contract' ? line.spending.supplier : '',
    description: name,
    certainty: certaintyOf(years, id),
    parts: homes.map((home) => ({
      lineId: home.lineId,
      sourceId: home.sourceId,
      months: home.months.map((amount, m) => (years.includes(yearOf(m)) ? instalment(home, amount, m) : null)),
    })),
  };
}

function certaintyOf(years: readonly number[], id: number): CommitmentCertainty {
  if (years.length > 1) return 'committed';
  return years[0] === 0 ? 'closed' : years[0] === 1 ? 'committed' : NEXT_YEAR[id % NEXT_YEAR.length]!;
}

/** The order's share of the month's budget; nothing before the work began. */
function instalment({ line: { spending } }: DemoHome, amount: Pence | null, month: number): Pence | null {
  if (amount === null || spending.how !== 'contract' || month < (spending.began ?? 0)) return null;
  return roundToPence(poundsOf(amount).times(spending.share).div(10_000), 'half up');
}

const yearOf = (month: number): number => Math.floor(month / MONTHS_IN_YEAR);
