import { ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { demoPlan } from '../../../shared/domain/plan/templates/demo-plan.ts';
import type { Surroundings } from '../core-types.ts';
import { makeWhole, writePlan } from './make-plan.ts';
import { openCore } from './open-core.ts';
import { createStagedFiles, type StagedFiles } from './staged-files.ts';

/** Imports the demonstration's extracts the way a finance officer would, one after another. */
async function importExtracts(
  path: string,
  extracts: readonly { readonly name: string; readonly csv: string }[],
  surroundings: Surroundings,
  staged: StagedFiles,
): Promise<Result<null, AppError>> {
  const opened = await openCore(path, surroundings, staged.find);
  if (!opened.ok) return opened;
  const { core } = opened.value;
  try {
    for (const { name, csv } of extracts) {
      const file = await staged.addBytes(name, new TextEncoder().encode(csv));
      if (!file.ok) return file;
      const imported = await core.call('import-ledger', { fileId: file.value.fileId });
      if (!imported.ok) return imported;
    }
    return ok(null);
  } finally {
    await core.close();
  }
}

/** The demonstration plan: its budget and commitments, then its ledger through the real import. */
export function makeDemo(path: string, surroundings: Surroundings): Promise<Result<null, AppError>> {
  return makeWhole(path, async (unfinished) => {
    const { extracts, ...seed } = demoPlan();
    const written = await writePlan(unfinished, { ...seed, extracts: [] }, 'Make the demonstration plan', surroundings);
    if (!written.ok) return written;
    const staged = createStagedFiles();
    try {
      return await importExtracts(unfinished, extracts, surroundings, staged);
    } finally {
      await staged.clear();
    }
  });
}
