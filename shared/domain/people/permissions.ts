import type { Role } from './people-types.ts';

/*
 * Who may do what, as data. Reading, exporting and verifying are open to everybody who can open the file. It is checked
 * before a command runs, whoever calls; the screens only follow it.
 */

const PLANNERS: readonly Role[] = ['director', 'finance officer'];
const DIRECTOR: readonly Role[] = ['director'];

/** Methods of the contract that not every planner may call; all others that change the plan are for `PLANNERS`. */
const EXCEPTIONS: Readonly<Record<string, readonly Role[]>> = {
  'approve-baseline': DIRECTOR,
  'add-person': DIRECTOR,
  'update-person': DIRECTOR,
  'remove-person': DIRECTOR,
  'rename-plan': DIRECTOR,
};

/** The roles that may call a method that changes the plan. */
export const rolesFor = (method: string): readonly Role[] => EXCEPTIONS[method] ?? PLANNERS;

/** @param role Null while no people are entered: then everybody may do everything. */
export const mayCall = (role: Role | null, method: string): boolean => role === null || rolesFor(method).includes(role);

/** What each role is for, in the words that the screens show. */
export const ROLE_WORDS = {
  director: 'Plans, decides, approves baselines and changes, and says who uses the file.',
  'finance officer': 'Keeps the plan and the ledger, requests changes, and approves others’ within a limit.',
  certifier: 'Reads everything, to certify what is sent to funders. Changes nothing in the plan.',
  viewer: 'Reads and exports everything. Changes nothing.',
} as const satisfies Record<Role, string>;
