import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { whyNotApprove } from '../../../shared/domain/changes/why-not-approve.ts';
import { mayCall, rolesFor } from '../../../shared/domain/people/permissions.ts';
import { standingOf, whoIs } from '../../../shared/domain/people/standing.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { readChanges } from '../storage/readers/approved-budget.ts';
import { readPlan } from '../storage/readers/plan-tables.ts';
import { readPeople } from '../storage/readers/planning-tables.ts';
import type { StoredAction } from '../storage/writers/history.ts';

/** `not-permitted` when this user's role does not change the plan in this way; else null. */
export async function whyRefused(read: ReadHandle, user: string, method: string): Promise<AppError | null> {
  const people = await readPeople(read);
  const { role } = standingOf(people, user);
  if (role === null || mayCall(role, method)) return null;
  const others = whoIs(people, rolesFor(method));
  return appError('not-permitted', { user, why: `a ${role} may not do this${others === '' ? '' : `; ask ${others}`}` });
}

/** Who may not do a thing may not take it back either, nor bring it again: an approval above a limit among them. */
export async function whyNotReplay(read: ReadHandle, user: string, past: StoredAction): Promise<AppError | null> {
  const refusal = await whyRefused(read, user, past.method);
  if (refusal !== null || past.method !== 'approve-change') return refusal;
  const { id } = JSON.parse(past.input) as { readonly id: number };
  const change = (await readChanges(read, await readPlan(read))).find((one) => one.id === id);
  const why = change ? whyNotApprove(change, await readPeople(read), user) : null;
  return why === null ? null : appError('not-permitted', { user, why });
}
