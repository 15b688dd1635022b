import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { QueryHandler } from '../handler.ts';
import { readHeldRows } from '../storage/readers/held-rows.ts';
import { readImportBatch } from '../storage/readers/ledger-settings.ts';

/** One import, with the rows of its file that were not imported. */
export const readImport: QueryHandler<'read-import'> = async ({ read }, { id, offset, limit }) => {
  const batch = await readImportBatch(read, id);
  if (!batch) return err(appError('not-found', { what: 'import', which: id }));
  return ok({ batch, held: await readHeldRows(read, id, { offset, limit }) });
};
