import { err, ok } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { financialYearOf, monthOfDate, type Month } from '../../../shared/domain/calendar/month.ts';
import { startYearOf } from '../../../shared/domain/calendar/financial-year.ts';
import { addToMonth, firstMonthOf } from '../../../shared/domain/calendar/month.ts';
import { firstDayOf } from '../../../shared/domain/calendar/iso-day.ts';
import type { Allocation, Source } from '../../../shared/domain/plan/plan-document.ts';
import { lessSure } from '../../../shared/domain/sources/certainty.ts';
import { isYearAfterMerger } from '../../../shared/domain/sources/merged-sources.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { readAllocations, readSources } from '../storage/readers/plan-tables.ts';
import { rowsOfSource, TIMED_BY_SOURCE, type TimedTable } from '../storage/readers/rows-of-source.ts';
import { keyOf, type StoredRow } from '../storage/row-change.ts';
import { nextAllocation } from './next-allocation.ts';

/** Two sources that become one on a day. */
interface Merger {
  readonly from: Source;
  readonly into: Source;
  readonly on: string;
}

function refusal(sources: readonly Source[], id: number, intoId: number): AppError | null {
  const [from, into] = [id, intoId].map((one) => sources.find((source) => source.id === one));
  if (!from || !into) return appError('not-found', { what: 'source', which: from ? intoId : id });
  const refuse = (why: string) => appError('merge-refused', { source: from.name, into: into.name, why });
  if (from === into) return refuse('it is the same source');
  if (from.mergedOn !== null) return refuse(`it was merged on ${from.mergedOn} already`);
  if (into.mergedOn !== null) return refuse(`${into.name} was itself merged on ${into.mergedOn}`);
  return from.inKind === into.inKind ? null : refuse('a match in kind is no money, and never becomes any');
}

/**
 * From a day on, what a source has goes on in another: the allocations of years that begin then or later, and the
 * budgets, holds, notes and schedules of those months. What lies before stays where it was. Totals do not change.
 */
export const mergeSource: CommandHandler<'merge-source'> = async (context, input) => {
  const sources = await readSources(context.write);
  const problem = refusal(sources, input.id, input.into);
  if (problem) return err(problem);
  const from = sources.find(({ id }) => id === input.id)!;
  const into = sources.find(({ id }) => id === input.into)!;
  const merger: Merger = { from, into, on: input.on };
  await context.recorder.update('source', [from.id], { merged_into: into.id, merged_on: input.on });
  await context.recorder.insert('source_event', {
    source_id: from.id,
    kind: 'merged',
    dated: input.on,
    name_before: from.name,
    name_after: into.name,
    into_source_id: into.id,
    note: input.note,
    recorded_at: context.at,
  });
  await carryAllocationsOver(context, merger);
  await carryMonthsOver(context, merger);
  return ok({
    action: `Merge ${from.name} into ${into.name} from ${input.on}`,
    ...(input.note && { reason: input.note }),
    output: {},
  });
};

/** Each becomes a new version of the successor's, no surer than the less sure of the two; the old one ends at nothing. */
async function carryAllocationsOver(context: CommandContext, { from, into, on }: Merger): Promise<void> {
  const allocations = await readAllocations(context.write);
  const later = allocations.filter((a) => a.sourceId === from.id && isYearAfterMerger({ mergedOn: on }, a.year));
  for (const ours of later) {
    const theirs = allocations.find((a) => a.sourceId === into.id && a.year === ours.year) ?? null;
    await nextAllocation(context, {
      ...ours,
      sourceId: into.id,
      amount: ours.amount + (theirs?.amount ?? 0),
      certainty: theirs ? lessSure(ours.certainty, theirs.certainty) : ours.certainty,
      evidence: `From ${from.name}, merged on ${on}. ${ours.evidence}`.trim().slice(0, 500),
    });
    await nextAllocation(context, endOf(ours, into, on));
  }
}

const endOf = (allocation: Allocation, into: Source, on: string) => ({
  ...allocation,
  amount: 0,
  certainty: 'varied' as const,
  dated: on,
  evidence: `Goes on in ${into.name}`,
  evidenceFileId: null,
});

async function carryMonthsOver(context: CommandContext, { from, into, on }: Merger): Promise<void> {
  const month = monthFrom(on);
  const year = yearFrom(on);
  for (const table of Object.keys(TIMED_BY_SOURCE) as TimedTable[]) {
    const since = TIMED_BY_SOURCE[table] === 'year' ? year : month;
    const ours = await rowsOfSource(context.write, table, from.id, since);
    const theirs = await rowsOfSource(context.write, table, into.id, since);
    const kept = new Map(theirs.map((row) => [JSON.stringify(keyOf(table, row)), row]));
    const moved = ours.map((row) => ({ ...row, source_id: into.id }));
    await context.recorder.put(
      'line_source',
      ours.map((row) => ({ line_id: row['line_id'] ?? null, source_id: into.id })),
    );
    await context.recorder.put(
      table,
      moved.map((row) => together(row, kept.get(JSON.stringify(keyOf(table, row))))),
    );
    await context.recorder.remove(
      table,
      ours.map((row) => keyOf(table, row)),
    );
  }
}

/** Where both had something in a month, its sum; what is not money stays as the successor had it. */
function together(row: StoredRow, kept: StoredRow | undefined): StoredRow {
  if (!kept) return row;
  const added = (column: string): StoredRow =>
    typeof row[column] === 'number' && typeof kept[column] === 'number' ? { [column]: row[column] + kept[column] } : {};
  return { ...kept, ...added('amount'), ...added('basis_points') };
}

/** The first month that begins on or after a day. */
function monthFrom(on: string): Month {
  const month = monthOfDate(on);
  return firstDayOf(month) === on ? month : addToMonth(month, 1);
}

/** The first financial year that begins on or after a day. */
function yearFrom(on: string): number {
  const year = financialYearOf(monthFrom(on));
  return startYearOf(year) + (firstMonthOf(year) === monthFrom(on) ? 0 : 1);
}
