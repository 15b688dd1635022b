import type { ChangeKind, ChangeState } from './change-types.ts';

const LETTERS = { virement: 'V', reprofile: 'R', change: 'C' } as const satisfies Record<ChangeKind, string>;

/** `V-001`. Past 999 it has as many digits as it needs. */
export const changeNumber = ({ kind, number }: { readonly kind: ChangeKind; readonly number: number }): string =>
  `${LETTERS[kind]}-${String(number).padStart(3, '0')}`;

/** `virement V-001`. */
export const changeName = (change: { readonly kind: ChangeKind; readonly number: number }): string =>
  `${change.kind} ${changeNumber(change)}`;

/** `Awaiting approval` for one that has been requested. */
export const STATE_WORDS = {
  draft: 'Draft',
  requested: 'Awaiting approval',
  approved: 'Approved',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
} as const satisfies Record<ChangeState, string>;
