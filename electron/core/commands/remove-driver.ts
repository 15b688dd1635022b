import { ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { drivenLine } from './driven-line.ts';

/** The line is typed from now on: its amounts stay as they are, set by hand or computed. */
export const removeDriver: CommandHandler<'remove-driver'> = async ({ write, recorder }, { lineId }) => {
  const line = await drivenLine(write, lineId);
  if (!line.ok) return line;
  const overrides = await write
    .selectFrom('driver_override')
    .select(['line_id', 'month'])
    .where('line_id', '=', lineId)
    .execute();
  await recorder.remove(
    'driver_override',
    overrides.map((row) => [row.line_id, row.month]),
  );
  await recorder.remove('driver', [[lineId]]);
  return ok({ action: `Type ${line.value} by hand`, output: {} });
};
