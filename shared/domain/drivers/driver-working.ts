import { sumPence, type Pence } from '../money/pence.ts';
import type { Driver } from './driver-types.ts';
import { postTerms } from './post-cost.ts';
import { quantityTerms } from './quantity-cost.ts';
import type { DriverGround, DriverWorking, MonthWorking, Term, Terms } from './working-types.ts';

type Definition = Pick<Driver, 'kind' | 'definition'> & { readonly overrides?: Driver['overrides'] };

/** What a line costs by month, with the terms behind each figure. Deterministic; pence. */
export function driverWorking(driver: Definition, ground: DriverGround): DriverWorking {
  const { months, problems } = termsOf(driver as Driver, ground);
  const overrides = new Map((driver.overrides ?? []).map((override) => [override.month, override]));
  return { months: months.map((terms, m) => monthWorking(terms, overrides.get(m))), problems };
}

function termsOf(driver: Driver, ground: DriverGround): Terms {
  if (driver.kind === 'quantity') return quantityTerms(driver.definition, ground);
  const posts = driver.definition.posts.map((post) => postTerms(post, ground));
  return {
    months: ground.months.map((_, m) => posts.flatMap((post) => post.months[m] ?? [])),
    problems: [...new Set(posts.flatMap((post) => post.problems))],
  };
}

function monthWorking(terms: readonly Term[], override: Driver['overrides'][number] | undefined): MonthWorking {
  const computed = terms.length === 0 ? null : sumPence(terms.map(({ amount }) => amount));
  if (override === undefined) return { terms, computed, override: null, amount: computed };
  const { amount, reason } = override;
  const byHand: Term = {
    kind: 'by hand',
    post: null,
    words: reason === '' ? 'Set by hand' : `Set by hand: ${reason}`,
    amount: sumPence([amount, (computed === null ? 0 : -computed) as Pence]),
  };
  return { terms: [...terms, byHand], computed, override: { amount, reason }, amount };
}
