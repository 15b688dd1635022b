import { err, ok } from '../../../shared/base/result.ts';
import type { QueryHandler } from '../handler.ts';
import { missing } from '../commands/checks.ts';
import { readAllocationVersions, readEvidenceFiles } from '../storage/readers/allocation-versions.ts';

/** What the plan document leaves out of a source: earlier versions of its allocations, and files. Errors: `not-found`. */
export const readSource: QueryHandler<'read-source'> = async ({ read }, { id }) => {
  const problem = await missing(read, 'source', id);
  if (problem) return err(problem);
  return ok({ versions: await readAllocationVersions(read, id), files: await readEvidenceFiles(read, id) });
};
