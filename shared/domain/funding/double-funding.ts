import { planMonths } from '../calendar/plan-months.ts';
import type { Month } from '../calendar/month.ts';
import { driverWorking } from '../drivers/driver-working.ts';
import type { Post, PostsDriver } from '../drivers/driver-types.ts';
import { formatMoney } from '../money/format-money.ts';
import { pence, sumPence, ZERO, type Pence } from '../money/pence.ts';
import type { Line, PlanDocument } from '../plan/plan-document.ts';
import type { DoubleFunding } from './double-funding-types.ts';
import { nearSame, referenceOf } from './near-same.ts';

/** What is looked through: the lines with what they cost by month, and the plan they are of. */
interface Ground {
  readonly document: PlanDocument;
  readonly months: readonly Month[];
  readonly costs: ReadonlyMap<number, readonly Pence[]>;
}

/**
 * Costs that may be funded twice: the same post, much the same description in one intervention and category, the same
 * evidence or the same commitment on two lines with budget in the same months; and driven lines whose sources bear more
 * than they cost. Each pair of lines is told once, for the first reason in that order. It finds what to look at; only a
 * person can tell two costs from one.
 */
export function doubleFunding(document: PlanDocument): DoubleFunding[] {
  const months = planMonths(document.plan);
  const costs = new Map(document.lines.map(({ id }) => [id, costOf(document, id, months.length)]));
  const ground: Ground = { document, months, costs };
  return [...pairsOf(document.lines).flatMap(([a, b]) => pairFinding(a, b, ground) ?? []), ...aboveCost(ground)];
}

const costOf = ({ budgets }: PlanDocument, lineId: number, count: number): Pence[] => {
  const rows = budgets.filter((row) => row.lineId === lineId);
  return Array.from({ length: count }, (_, m) => sumPence(rows.map(({ months }) => months[m] ?? ZERO)));
};

const pairsOf = (lines: readonly Line[]): [Line, Line][] =>
  lines.flatMap((line, i) => lines.slice(i + 1).map((other): [Line, Line] => [line, other]));

function pairFinding(a: Line, b: Line, ground: Ground): DoubleFunding | null {
  const reason =
    samePost(a, b, ground.document) ?? sameDescription(a, b) ?? sameEvidence(a, b) ?? sameCommitment(a, b, ground);
  if (reason === null) return null;
  const shared = ground.months.flatMap((_, m) =>
    ground.costs.get(a.id)?.[m] && ground.costs.get(b.id)?.[m] ? [m] : [],
  );
  const [from, to] = [shared[0], shared.at(-1)];
  if (from === undefined || to === undefined) return null;
  const sum = ({ id }: Line) => sumPence(shared.map((m) => ground.costs.get(id)?.[m] ?? ZERO));
  return {
    ...reason,
    lineIds: [a.id, b.id],
    sourceIds: sourcesOf(ground.document, [a.id, b.id], shared),
    from: ground.months[from]!,
    to: ground.months[to]!,
    amount: pence(Math.min(sum(a), sum(b))),
  };
}

const sourcesOf = ({ budgets }: PlanDocument, lineIds: readonly number[], months: readonly number[]): number[] => [
  ...new Set(
    budgets
      .filter((row) => lineIds.includes(row.lineId) && months.some((m) => row.months[m]))
      .map(({ sourceId }) => sourceId),
  ),
];

type Reason = Pick<DoubleFunding, 'kind' | 'words'>;

const postsOf = ({ drivers }: PlanDocument, lineId: number): readonly Post[] =>
  drivers.find((driver): driver is PostsDriver => driver.lineId === lineId && driver.kind === 'posts')?.definition
    .posts ?? [];

function samePost(a: Line, b: Line, document: PlanDocument): Reason | null {
  for (const one of postsOf(document, a.id))
    for (const other of postsOf(document, b.id))
      if (nearSame(one.title, other.title) && budgetsTheSame(one, other) && atTheSameTime(one, other))
        return { kind: 'same post', words: `${one.title} is a post on both lines at the same time` };
  return null;
}

/** Pay on one line and its on-costs on another are one post once. */
const budgetsTheSame = (a: Post, b: Post): boolean =>
  a.part === b.part || a.part === 'pay and on-costs' || b.part === 'pay and on-costs';

const atTheSameTime = (a: Post, b: Post): boolean =>
  (a.ends === null || b.starts === null || b.starts <= a.ends) &&
  (b.ends === null || a.starts === null || a.starts <= b.ends);

const sameDescription = (a: Line, b: Line): Reason | null =>
  a.interventionId === b.interventionId && a.categoryId === b.categoryId && nearSame(a.description, b.description)
    ? {
        kind: 'same description',
        words: `“${a.description}” and “${b.description}” are of one intervention and category`,
      }
    : null;

function sameEvidence(a: Line, b: Line): Reason | null {
  const [one, other] = [referenceOf(a.evidence), referenceOf(b.evidence)];
  const file = a.evidenceFileId !== null && a.evidenceFileId === b.evidenceFileId;
  if (!file && (one === '' || one !== other)) return null;
  return { kind: 'same evidence', words: `Both lines rest on ${a.evidence === '' ? 'the same file' : a.evidence}` };
}

/** Two commitments of one reference: entered twice. One commitment on two lines is split over them, and is one cost. */
function sameCommitment(a: Line, b: Line, { document }: Ground): Reason | null {
  const on = ({ id }: Line) => document.commitments.filter(({ parts }) => parts.some((part) => part.lineId === id));
  for (const one of on(a))
    for (const other of on(b))
      if (
        one.id !== other.id &&
        referenceOf(one.reference) !== '' &&
        referenceOf(one.reference) === referenceOf(other.reference)
      )
        return { kind: 'same commitment', words: `Commitment ${one.reference} is there twice, once on each line` };
  return null;
}

/** Driven lines whose sources bear more in a month than the line costs. */
function aboveCost({ document, months, costs }: Ground): DoubleFunding[] {
  return document.drivers.flatMap((driver) => {
    const line = document.lines.find(({ id }) => id === driver.lineId);
    const category = document.categories.find(({ id }) => id === line?.categoryId);
    const working = driverWorking(driver, { months, rates: document.rates, categoryCode: category?.code ?? '' });
    const above = months.map((_, m) => (costs.get(driver.lineId)?.[m] ?? 0) - (working.months[m]?.amount ?? 0));
    const found = above.flatMap((amount, m) => (amount > 0 ? [m] : []));
    const [from, to] = [found[0], found.at(-1)];
    if (line === undefined || from === undefined || to === undefined) return [];
    const amount = pence(found.reduce((sum, m) => sum + (above[m] ?? 0), 0));
    return [
      {
        kind: 'above its cost',
        words: `${line.description} is funded ${formatMoney(amount, { show: 'pence', symbol: true })} above what it costs`,
        lineIds: [line.id],
        sourceIds: sourcesOf(document, [line.id], found),
        from: months[from]!,
        to: months[to]!,
        amount,
      },
    ];
  });
}
