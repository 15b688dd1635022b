import type { Result } from '../../../shared/base/result.ts';
import { ok } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { OpenPlan } from '../../../shared/contract/methods.ts';
import type { Outcome } from './command.ts';

/** The answer of a command that makes a plan file. */
export function planMade(path: string, made: Result<OpenPlan | null, AppError>): Outcome {
  if (!made.ok) return made;
  const { name = '', user = '', savedAt = '' } = made.value ?? {};
  return ok({ document: { plan: path, name, user, savedAt }, text: `Made ${path}\n` });
}
