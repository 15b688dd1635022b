import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { QueryHandler } from '../handler.ts';

/** The bytes of a kept file, under the name it came with. Errors: `not-found`. */
export const readEvidence: QueryHandler<'read-evidence'> = async ({ read }, { id }) => {
  const file = await read.selectFrom('stored_file').select(['name', 'bytes']).where('id', '=', id).executeTakeFirst();
  if (!file) return err(appError('not-found', { what: 'kept file', which: id }));
  return ok({ name: file.name, bytes: new Uint8Array(file.bytes) });
};
