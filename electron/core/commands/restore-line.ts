import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import type { CommandHandler } from '../handler.ts';
import { LINE_TABLES, lineAfter, lineNow, type LineRows, type LineTable } from '../history/line-past.ts';
import { keyOf, type StoredRow } from '../storage/row-change.ts';
import type { Recorder } from '../storage/writers/recorder.ts';
import { actionAt } from '../storage/writers/history.ts';
import { overrideTypedMonths } from './override-typed-months.ts';

type Input = CheckedInputOf<'restore-line'>;

/** The tables that come back, and of `budget_month` which rows. */
function scopeOf({ what, months }: Input): { tables: readonly LineTable[]; includes: (row: StoredRow) => boolean } {
  if (what === 'line') return { tables: LINE_TABLES, includes: () => true };
  const wanted = new Set(months.map(({ sourceId, month }) => `${sourceId} ${month}`));
  return {
    tables: ['line_source', 'budget_month'],
    includes: (row) =>
      what === 'budget' ||
      (row['month'] === undefined
        ? months.some(({ sourceId }) => sourceId === row['source_id'])
        : wanted.has(`${String(row['source_id'])} ${String(row['month'])}`)),
  };
}

async function bringBack(recorder: Recorder, then: LineRows, now: LineRows, input: Input): Promise<void> {
  const { tables, includes } = scopeOf(input);
  for (const table of tables) {
    const past = [...(then.get(table)?.values() ?? [])].filter(includes);
    await recorder.put(table, past);
  }
  for (const table of tables.toReversed()) {
    // A source that pays for the line today stays: only its months go back.
    if (table === 'line_source' && input.what !== 'line') continue;
    const past = then.get(table);
    const gone = [...(now.get(table) ?? [])].filter(([key, row]) => !past?.has(key) && includes(row));
    await recorder.remove(
      table,
      gone.map(([, row]) => keyOf(table, row)),
    );
  }
}

const WORDS = { months: 'months of', budget: 'the budget of', line: 'line' } as const;

/** Errors: `not-found` (the action, or a line that did not exist then). */
export const restoreLine: CommandHandler<'restore-line'> = async ({ write, recorder }, input) => {
  const { lineId, sequence, what, months, reason } = input;
  const action = await actionAt(write, sequence);
  if (!action) return err(appError('not-found', { what: 'action', which: sequence }));
  const then = await lineAfter(write, lineId, sequence);
  const [line] = then.get('line')?.values() ?? [];
  if (!line) return err(appError('not-found', { what: `line before action ${sequence}`, which: lineId }));
  const now = await lineNow(write, lineId);
  const removed = (now.get('line')?.size ?? 0) === 0;
  if (removed && what !== 'line') return err(appError('not-found', { what: 'line', which: lineId }));
  await bringBack(recorder, then, now, input);
  if (what !== 'line') await overrideTypedMonths({ write, recorder }, reason);
  const which = what === 'months' ? `${months.length.toLocaleString('en-GB')} ${WORDS.months}` : WORDS[what];
  return ok({
    action: `Restore ${which} ${String(line['description'])} as after action ${sequence}`,
    reason,
    output: {},
  });
};
