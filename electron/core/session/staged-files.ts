import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import type { StagedFile } from '../handler.ts';

type Staged = Result<OutputOf<'stage-file'>, AppError>;

/** Files handed over for later calls; what came as bytes lies in a private folder that goes when the session ends. */
export interface StagedFiles {
  find(fileId: string): StagedFile | undefined;
  addBytes(name: string, bytes: Uint8Array): Promise<Staged>;
  addPath(path: string): Promise<Staged>;
  clear(): Promise<void>;
}

export function createStagedFiles(): StagedFiles {
  const files = new Map<string, StagedFile>();
  let folder: Promise<string> | null = null;
  const keep = (file: StagedFile): Staged => {
    const fileId = randomUUID();
    files.set(fileId, file);
    return ok({ fileId, size: file.size, sha256: file.sha256 });
  };
  return {
    find: (fileId) => files.get(fileId),
    addBytes: async (name, bytes) => {
      folder ??= mkdtemp(join(tmpdir(), 'settlement-staged-'));
      const path = join(await folder, randomUUID());
      await writeFile(path, bytes, { mode: 0o600 });
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return keep({ name: basename(name), path, size: bytes.byteLength, sha256 });
    },
    addPath: async (path) => {
      const found = await stat(path).catch(() => null);
      if (!found?.isFile()) return err(appError('file-not-found', { file: path }));
      const hash = createHash('sha256');
      await pipeline(createReadStream(path), hash);
      return keep({ name: basename(path), path, size: found.size, sha256: hash.digest('hex') });
    },
    clear: async () => {
      files.clear();
      if (folder) await rm(await folder, { recursive: true, force: true });
      folder = null;
    },
  };
}
