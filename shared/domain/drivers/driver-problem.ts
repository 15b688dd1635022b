import { ExactDecimal } from '../money/rounding.ts';
import type { Driver, Post } from './driver-types.ts';
import { driverWorking } from './driver-working.ts';
import { pointOf } from './rate-table.ts';
import type { DriverGround } from './working-types.ts';

/** The first reason why a driver cannot compute its line, in words; null when it can. */
export function driverProblem(driver: Pick<Driver, 'kind' | 'definition'>, ground: DriverGround): string | null {
  const definition = driver as Driver;
  const own =
    definition.kind === 'posts'
      ? definition.definition.posts.map(postProblem).find((problem) => problem !== null)
      : null;
  return own ?? driverWorking(definition, ground).problems[0] ?? null;
}

function postProblem(post: Post): string | null {
  const problem =
    payProblem(post) ??
    (new ExactDecimal(post.fte).greaterThan(0) ? null : 'its FTE must be above 0') ??
    (post.starts !== null && post.ends !== null && post.ends < post.starts ? 'it ends before it starts' : null) ??
    (isShare(post.vacancyPercent) ? null : 'its vacancy must be from 0% to 100%');
  return problem === null ? null : `${post.title}: ${problem}`;
}

function payProblem({ point, salary, incrementsTo }: Post): string | null {
  if ((point === null) === (salary === null)) return 'it needs either a spine point or a salary';
  if (salary !== null && salary < 0) return 'its salary cannot be below nothing';
  if (incrementsTo === null) return null;
  const [from, to] = [point === null ? null : pointOf(point), pointOf(incrementsTo)];
  if (from === null || to?.spine !== from.spine || to.number < from.number)
    return `its increments cannot end at ${incrementsTo}`;
  return null;
}

const isShare = (percent: string): boolean => {
  const share = new ExactDecimal(percent);
  return !share.isNegative() && share.lessThanOrEqualTo(100);
};
