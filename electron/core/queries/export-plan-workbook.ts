import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { writePlanWorkbook } from '../excel/write/plan-workbook.ts';
import type { QueryHandler } from '../handler.ts';
import { actionAt } from '../storage/writers/history.ts';
import { fileNameOf } from '../file-name.ts';

/** The plan as a workbook with live formulas. */
export const exportPlanWorkbook: QueryHandler<'export-plan-workbook'> = async (context) => {
  const document = await context.document();
  context.progress('Writing the workbook', 0, null);
  const lastChange = await actionAt(context.read, document.revision);
  const bytes = await writePlanWorkbook(document, {
    exportedAt: context.at,
    by: context.user,
    savedAt: lastChange?.at ?? null,
  });
  if (context.signal.aborted) return err(appError('job-cancelled'));
  return ok({ name: fileNameOf(document.plan.name, '.xlsx'), bytes });
};
