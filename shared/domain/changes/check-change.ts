import { financialYears } from '../calendar/financial-year.ts';
import { formatMoney } from '../money/format-money.ts';
import { pence, type Pence } from '../money/pence.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { sumMovesBy, yearOfMonth } from './change-moves.ts';
import type { ChangeKind, ChangeMove } from './change-types.ts';

/*
 * What a change to the approved budget is, and why one cannot be made.
 *
 * A reprofile moves money between months of a line: every line, source and year comes to £0.00. A virement moves it
 * between lines: every source and year comes to £0.00. Anything else is a change: more money, or less.
 */

/** What the words of a refusal are taken from. */
export type NamedSources = Pick<PlanDocument, 'plan' | 'sources'>;

/** What these moves are, by how they balance. */
export function kindOfMoves(moves: readonly ChangeMove[]): ChangeKind {
  if (isBalanced(sumMovesBy(moves, lineYear))) return 'reprofile';
  return isBalanced(sumMovesBy(moves, sourceYear)) ? 'virement' : 'change';
}

const lineYear = ({ lineId, sourceId, month }: ChangeMove): string => `${lineId} ${sourceId} ${yearOfMonth(month)}`;
const sourceYear = ({ sourceId, month }: ChangeMove): string => `${sourceId} ${yearOfMonth(month)}`;
const isBalanced = (sums: ReadonlyMap<string, Pence>): boolean => [...sums.values()].every((sum) => sum === 0);

/** Why these moves cannot be a change of this kind, in a sentence; null when they can. */
export function whyNotChange(kind: ChangeKind, moves: readonly ChangeMove[], named: NamedSources): string | null {
  if (moves.length === 0) return 'It moves nothing.';
  return crossesSources(kind, moves, named) ?? (kind === 'change' ? null : whyUnbalanced(kind, moves, named));
}

/** Of each source, what a year gains or loses; those that come to nothing are left out. */
interface SourceNet {
  readonly sourceId: number;
  readonly year: number;
  readonly net: Pence;
}

/** A source that was merged is accounted for by the one that goes on. */
function standingSource(id: number, named: NamedSources): number {
  const into = named.sources.find((source) => source.id === id)?.mergedInto ?? null;
  return into === null ? id : standingSource(into, named);
}

const netsOf = (moves: readonly ChangeMove[], named: NamedSources): SourceNet[] =>
  [...sumMovesBy(moves, ({ sourceId, month }) => `${standingSource(sourceId, named)} ${yearOfMonth(month)}`)]
    .filter(([, net]) => net !== 0)
    .map(([key, net]) => {
      const [sourceId = 0, year = 0] = key.split(' ').map(Number);
      return { sourceId, year, net };
    });

/** What one source loses in a year another gains to the penny is refused whatever it is called. */
function crossesSources(kind: ChangeKind, moves: readonly ChangeMove[], named: NamedSources): string | null {
  for (const [year, nets] of Map.groupBy(netsOf(moves, named), (net) => net.year)) {
    if (kind === 'change' && nets.reduce((sum, { net }) => sum + net, 0) !== 0) continue;
    const [from, to] = [nets.find(({ net }) => net < 0), nets.find(({ net }) => net > 0)];
    if (from && to)
      return (
        `It takes ${money(pence(-from.net))} from ${codeOf(from, named)} and gives ${money(to.net)} to ` +
        `${codeOf(to, named)} in ${yearName(year, named)}. Money never moves between sources: each is accounted for ` +
        'to its own funder, under its own terms.'
      );
  }
  return null;
}

function whyUnbalanced(kind: 'virement' | 'reprofile', moves: readonly ChangeMove[], named: NamedSources) {
  const [out] = netsOf(moves, named);
  if (out) return acrossYears(out, moves, named) ?? outOfBalance(kind, out, named);
  if (kind === 'virement' || isBalanced(sumMovesBy(moves, lineYear))) return null;
  return 'It moves money between lines: a reprofile stays within each line. Request it as a virement.';
}

function acrossYears(out: SourceNet, moves: readonly ChangeMove[], named: NamedSources): string | null {
  const nets = netsOf(moves, named).filter(({ sourceId }) => sourceId === out.sourceId);
  const to = nets.find(({ net }) => net > 0);
  const from = nets.find(({ net }) => net < 0);
  if (!to || !from || nets.reduce((sum, { net }) => sum + net, 0) !== 0) return null;
  return (
    `It moves ${money(to.net)} of ${codeOf(out, named)} from ${yearName(from.year, named)} to ` +
    `${yearName(to.year, named)}: each year is accounted for by itself. Carry it forward, or request a change.`
  );
}

const outOfBalance = (kind: ChangeKind, out: SourceNet, named: NamedSources): string =>
  `It is not balanced: ${codeOf(out, named)} in ${yearName(out.year, named)} is out by ${money(out.net)}, and a ` +
  `${kind} comes to £0.00 in every source and year. Balance it, or request a change.`;

const money = (amount: Pence): string => formatMoney(amount, { show: 'pence', symbol: true, zero: 'digits' });
const codeOf = ({ sourceId }: SourceNet, { sources }: NamedSources): string =>
  sources.find(({ id }) => id === sourceId)?.code ?? `source ${sourceId}`;
const yearName = (year: number, { plan }: NamedSources): string =>
  financialYears(plan.firstYear, plan.years)[year] ?? `year ${year + 1}`;
