import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '../../../shared/base/result.ts';
import type { QueryHandler } from '../handler.ts';
import { readPlan } from '../storage/readers/plan-tables.ts';
import { fileNameOf, PLAN_ENDING } from '../file-name.ts';

/** The plan's file as last committed, compacted, as bytes to keep or send. */
export const copyPlan: QueryHandler<'copy-plan'> = async ({ read, copyTo }) => {
  const { name } = await readPlan(read);
  const folder = await mkdtemp(join(tmpdir(), 'settlement-copy-'));
  try {
    const path = join(folder, 'copy.settlement');
    await copyTo(path);
    const bytes = new Uint8Array(await readFile(path));
    return ok({ name: fileNameOf(name, PLAN_ENDING), bytes });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
