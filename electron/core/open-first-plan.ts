import type { Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { OutputOf } from '../../shared/contract/methods.ts';
import { ok } from '../../shared/base/result.ts';
import type { Session } from './core-types.ts';

/**
 * What is opened when the application starts: the plan it was given; else the demo when it is the first start; else the
 * plan that was open last, when it can still be had. Null leaves the start screen.
 */
export async function openFirstPlan(
  session: Session,
  path: string | null,
): Promise<Result<OutputOf<'open-plan'>, AppError>> {
  if (path !== null) return session.openPlanAt(path);
  const plans = await session.call('list-plans', {});
  if (!plans.ok) return plans;
  const [last] = plans.value.recent;
  if (last === undefined) return session.call('open-demo', {});
  return last.state === 'ready' ? session.call('open-plan', { recentId: last.id }) : ok(null);
}
