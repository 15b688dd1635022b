import { readFile } from 'node:fs/promises';
import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { CommandHandler } from '../handler.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST = 25 * MEGABYTE;

/**
 * Keeps a staged file in the plan for good. Not an action to undo: the file stays, and what may be taken back is the row
 * that names it. A file that is there already, byte for byte and by the same name, is not kept twice.
 */
export const storeEvidence: CommandHandler<'store-evidence'> = async ({ write, staged, at, user }, { fileId }) => {
  const file = staged(fileId);
  if (!file) return err(appError('staged-file-gone'));
  const { name, size, sha256 } = file;
  if (size > LARGEST)
    return err(
      appError('evidence-too-large', { file: name, size: Math.ceil(size / MEGABYTE), most: LARGEST / MEGABYTE }),
    );
  const kept = await write
    .selectFrom('stored_file')
    .select('id')
    .where('sha256', '=', sha256)
    .where('name', '=', name)
    .executeTakeFirst();
  const output = { name, size, sha256 };
  const action = `Keep ${name} as evidence`;
  const intent = { name, size, sha256 };
  if (kept) return ok({ action, intent, output: { ...output, id: kept.id } });
  const made = await write
    .insertInto('stored_file')
    .values({ name, sha256, size, at, user, bytes: await readFile(file.path) })
    .executeTakeFirstOrThrow();
  return ok({ action, intent, output: { ...output, id: Number(made.insertId) } });
};
