import type { Person, Role } from './people-types.ts';

/**
 * As whom somebody uses a plan, by the operating system's user name. While no people are entered, everybody may do
 * everything and `role` is null; afterwards an unknown user is a viewer.
 */
export interface Standing {
  readonly user: string;
  /** The person's name, or the user name of somebody unknown. */
  readonly name: string;
  readonly role: Role | null;
  readonly person: Person | null;
}

/** Letters of either case name the same user. */
const sameUser = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function standingOf(people: readonly Person[], user: string): Standing {
  const active = people.filter((person) => person.active);
  if (active.length === 0) return { user, name: user, role: null, person: null };
  const person = active.find(({ userName }) => sameUser(userName, user)) ?? null;
  return { user, name: person?.name ?? user, role: person?.role ?? 'viewer', person };
}

/** What to call a user in the plan's records: somebody who has left keeps the name. */
export const nameOfUser = (people: readonly Person[], user: string): string =>
  people.find(({ userName }) => sameUser(userName, user))?.name ?? user;

/** `Anna Hughes or Ben Shah`, of those with one of these roles; empty when there is none. */
export function whoIs(people: readonly Person[], roles: readonly Role[]): string {
  const names = people.filter((person) => person.active && roles.includes(person.role)).map(({ name }) => name);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
