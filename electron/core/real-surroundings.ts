import { randomUUID } from 'node:crypto';
import type { Surroundings } from './core-types.ts';

/** The real clock and real ids, for a program that runs. */
export const realSurroundings = (user: string): Surroundings => ({
  clock: () => new Date(),
  newId: () => randomUUID(),
  user,
});
