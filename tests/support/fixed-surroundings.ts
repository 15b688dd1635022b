import type { Surroundings } from '../../electron/core/index.ts';

/** A clock that goes forward a second at each look, and ids that are counted: the same in every run. */
export function fixedSurroundings(user = 'Ada'): Surroundings {
  let seconds = 0;
  let ids = 0;
  return {
    clock: () => new Date(Date.UTC(2024, 0, 15, 10, 0, seconds++)),
    newId: () => `00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    user,
  };
}
