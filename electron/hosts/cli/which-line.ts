import { ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { lineKeys } from '../../../shared/domain/plan/line-keys.ts';
import type { Session } from '../../core/index.ts';

/** The line of a key as `position --by line` prints it, or of its number: `#12`, which also finds one removed since. */
export async function whichLine(session: Session, given: string): Promise<Result<number, AppError>> {
  const number = /^#(\d+)$/.exec(given)?.[1];
  if (number !== undefined) return ok(Number(number));
  const plan = await session.call('read-plan', {});
  if (!plan.ok) return plan;
  const found = [...lineKeys(plan.value)].find(([, key]) => key === given);
  return found
    ? ok(found[0])
    : { ok: false, error: appError('not-found', { what: 'line called', which: `“${given}”` }) };
}

/**
 * `--at`: an action's number, the end of a day, or a moment on this machine's clock. Null when it is none of these.
 */
export function whichMoment(given: string): number | string | null {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(given);
  const at = new Date(day ? `${given}T23:59:59.999` : given);
  return Number.isNaN(at.getTime()) || (!day && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(given))
    ? null
    : at.toISOString();
}
