import { mayCall, rolesFor } from '../../../shared/domain/people/permissions.ts';
import { whoIs } from '../../../shared/domain/people/standing.ts';
import type { OpenPlan } from '../../../shared/contract/methods.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { usePlanDocument, usePlans } from '../../client/queries.ts';
import { planNames, type PlanNames } from './plan-names.ts';

/** What every part of the screen works with. */
export interface ChangesGround {
  readonly document: PlanDocument;
  readonly names: PlanNames;
  readonly current: OpenPlan;
  /** Why this method cannot be called here, in words; null when it can. The core decides: this only tells beforehand. */
  readonly whyNot: (method: string) => string | null;
}

/** Null while the plan is on its way. */
export function useGround(): ChangesGround | null {
  const document = usePlanDocument().data;
  const current = usePlans().data?.current;
  if (!document || !current) return null;
  return { document, current, names: planNames(document), whyNot: whyNotIn(document, current) };
}

function whyNotIn({ people }: PlanDocument, { access, holder, role }: OpenPlan): (method: string) => string | null {
  return (method) => {
    if (access === 'read') return `Open for reading only: ${holder ?? 'someone else'} has it open for writing`;
    if (mayCall(role, method)) return null;
    const others = whoIs(people, rolesFor(method));
    return `A ${role} may not do this${others === '' ? '' : `; ask ${others}`}`;
  };
}
