import { rename, rm, writeFile } from 'node:fs/promises';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';

/** Under another name first: whoever reads the file meanwhile never sees half of it. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<null, AppError>> {
  const unfinished = `${path}.unfinished`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
    return ok(null);
  } catch (problem) {
    await rm(unfinished, { force: true });
    return err(appError('disk-refused', { problem: (problem as Error).message }));
  }
}
