import type { Pence } from '../money/pence.ts';

export const ROLES = ['director', 'finance officer', 'certifier', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** A named user of the file, known by the operating system's user name. */
export interface Person {
  readonly id: number;
  readonly userName: string;
  readonly name: string;
  readonly role: Role;
  /** The most that this person may approve in one change; null: no limit. */
  readonly virementLimit: Pence | null;
  readonly active: boolean;
}
