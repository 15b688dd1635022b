import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { monthName } from '../../../shared/domain/calendar/month.ts';
import type { CommandHandler } from '../handler.ts';
import { drivenLine, outsidePlan } from './driven-line.ts';
import { recomputeDriven } from './recompute-driven.ts';

/** A month of a driven line set by hand, over its sources, and split as the line is funded. */
export const setDriverOverride: CommandHandler<'set-driver-override'> = async (
  context,
  { lineId, month, amount, reason },
) => {
  const line = await drivenLine(context.write, lineId);
  if (!line.ok) return line;
  const problem = await outsidePlan(context.write, month);
  if (problem) return err(problem);
  await context.recorder.put('driver_override', [{ line_id: lineId, month, amount, reason }]);
  const refused = await recomputeDriven(context, { lineIds: [lineId] });
  if (refused) return err(refused);
  return ok({ action: `Set ${monthName(month)} of ${line.value} by hand`, reason: reason || undefined, output: {} });
};

/** The month is what the driver computes again. */
export const clearOverride: CommandHandler<'clear-override'> = async (context, { lineId, month }) => {
  const line = await drivenLine(context.write, lineId);
  if (!line.ok) return line;
  const found = await context.write
    .selectFrom('driver_override')
    .select('month')
    .where('line_id', '=', lineId)
    .where('month', '=', month)
    .executeTakeFirst();
  if (!found) return err(appError('not-found', { what: 'month set by hand', which: monthName(month) }));
  await context.recorder.remove('driver_override', [[lineId, month]]);
  const refused = await recomputeDriven(context, { lineIds: [lineId] });
  if (refused) return err(refused);
  return ok({ action: `Compute ${monthName(month)} of ${line.value} again`, output: {} });
};
