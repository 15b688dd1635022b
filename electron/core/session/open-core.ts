import { existsSync } from 'node:fs';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { Surroundings } from '../core-types.ts';
import { createCore, type Core } from '../create-core.ts';
import type { StagedFile } from '../handler.ts';
import { takeLease, type LeaseHolder } from '../storage/lease.ts';
import { openPlanDatabase, type PlanDatabase } from '../storage/plan-database.ts';

export interface OpenCore {
  readonly core: Core;
  readonly database: PlanDatabase;
  /** Who has it open for writing, when it is not us. */
  readonly heldBy: LeaseHolder | null;
}

type Staged = (fileId: string) => StagedFile | undefined;

/** Opens a plan file for writing when nobody else has it, and for reading otherwise. */
export async function openCore(
  path: string,
  surroundings: Surroundings,
  staged: Staged,
): Promise<Result<OpenCore, AppError>> {
  if (!existsSync(path)) return err(appError('plan-not-found', { file: path }));
  const lease = takeLease(path, surroundings.user, surroundings.newId(), surroundings.clock());
  const opened = openPlanDatabase(path, lease.ok ? 'write' : 'read');
  if (!opened.ok) {
    if (lease.ok) lease.value.release();
    return err(opened.error);
  }
  const core = createCore({ ...surroundings, database: opened.value, lease, staged });
  return ok({ core, database: opened.value, heldBy: lease.ok ? null : lease.error });
}
