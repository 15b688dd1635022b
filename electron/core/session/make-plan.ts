import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import type { PlanSeed } from '../../../shared/domain/plan/templates/plan-seed.ts';
import { blankTemplate } from '../../../shared/domain/plan/templates/blank-template.ts';
import { vrnTemplate } from '../../../shared/domain/plan/templates/vrn-template.ts';
import type { Surroundings } from '../core-types.ts';
import { recordAction } from '../history/record-action.ts';
import { createPlanDatabase } from '../storage/plan-database.ts';
import { NO_CHANGES } from '../storage/row-change.ts';
import { writeSeed } from '../storage/writers/seed.ts';

/** Makes a plan file under another name and moves it into place once it is whole: a crash leaves no half plan. */
export async function makeWhole(
  path: string,
  make: (path: string) => Promise<Result<null, AppError>>,
): Promise<Result<null, AppError>> {
  if (existsSync(path)) return err(appError('plan-exists', { file: basename(path) }));
  const unfinished = `${path}.unfinished`;
  const clear = async (): Promise<void> => {
    for (const ending of ['', '-wal', '-shm', '.lease']) await rm(`${unfinished}${ending}`, { force: true });
  };
  await clear();
  const made = await make(unfinished);
  if (made.ok) await rename(unfinished, path);
  else await clear();
  return made;
}

/** Writes a new plan file with everything of the seed but its ledger extracts. */
export async function writePlan(
  path: string,
  seed: PlanSeed,
  action: string,
  { clock, newId, user }: Surroundings,
): Promise<Result<null, AppError>> {
  const created = createPlanDatabase(path);
  if (!created.ok) return created;
  const { write, close } = created.value;
  const at = clock().toISOString();
  await write?.transaction().execute(async (transaction) => {
    await writeSeed(transaction, seed, { uid: newId(), madeAt: at });
    await recordAction(transaction, {
      at,
      user,
      method: 'new-plan',
      action,
      reason: '',
      input: {},
      changes: NO_CHANGES,
    });
  });
  await close();
  return ok(null);
}

/** A new plan from a template. Errors: `plan-exists`, `disk-refused`. */
export function makePlan(
  path: string,
  { name, template, firstYear, years }: CheckedInputOf<'new-plan'>,
  surroundings: Surroundings,
): Promise<Result<null, AppError>> {
  const seed = template === 'vrn' ? vrnTemplate({ name, firstYear, years }) : blankTemplate({ name, firstYear, years });
  return makeWhole(path, (unfinished) => writePlan(unfinished, seed, `Make the plan ${name}`, surroundings));
}
