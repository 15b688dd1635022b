import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { changeNumber } from '../../../shared/domain/changes/change-name.ts';
import { fileNameOf } from '../file-name.ts';
import type { QueryHandler } from '../handler.ts';
import { writeChangeMemo } from '../reports/change-memo.ts';
import { changeMemo } from './change-memo.ts';
import { budgetMet } from './read-change.ts';

/** The decision memo of a change, as a Word document. Errors: `not-found`. */
export const exportChangeMemo: QueryHandler<'export-change-memo'> = async (context, { id }) => {
  const document = await context.document();
  const change = document.changes.find((one) => one.id === id);
  if (!change) return err(appError('not-found', { what: 'change', which: id }));
  context.progress('Writing the memo', 0, null);
  const before = await budgetMet(context.read, document, change);
  const bytes = await writeChangeMemo(changeMemo(document, change, before, context.user));
  if (context.signal.aborted) return err(appError('job-cancelled'));
  return ok({ name: fileNameOf(`${changeNumber(change)} ${change.title}`, '.docx'), bytes });
};
