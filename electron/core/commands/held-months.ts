import { err, ok } from '../../../shared/base/result.ts';
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import { monthName } from '../../../shared/domain/calendar/month.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { cellsOutside } from './checks.ts';

type Cell = CheckedInputOf<'hold-months'>['cells'][number];

/** `Hold September 2023 of Navigators contract`, `Release 4 months`. */
async function wordsFor(verb: string, { write }: CommandContext, cells: readonly Cell[]): Promise<string> {
  const [only] = cells;
  if (!only || cells.length > 1) return `${verb} ${cells.length.toLocaleString('en-GB')} months`;
  const { description } = await write
    .selectFrom('line')
    .select('description')
    .where('id', '=', only.lineId)
    .executeTakeFirstOrThrow();
  return `${verb} ${monthName(only.month)} of ${description}`;
}

/** Holds months: what respreads their quarter or year leaves them as they are. */
export const holdMonths: CommandHandler<'hold-months'> = async (context, { cells }) => {
  const problem = await cellsOutside(context.write, cells);
  if (problem) return err(problem);
  await context.recorder.put(
    'held_month',
    cells.map(({ lineId, sourceId, month }) => ({ line_id: lineId, source_id: sourceId, month })),
  );
  return ok({ action: await wordsFor('Hold', context, cells), output: {} });
};

export const releaseMonths: CommandHandler<'release-months'> = async (context, { cells }) => {
  const problem = await cellsOutside(context.write, cells);
  if (problem) return err(problem);
  await context.recorder.remove(
    'held_month',
    cells.map(({ lineId, sourceId, month }) => [lineId, sourceId, month]),
  );
  return ok({ action: await wordsFor('Release', context, cells), output: {} });
};
