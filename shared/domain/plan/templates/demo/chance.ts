/** Made-up variety that is the same each time: numbers from a seed, passed on explicitly. */
export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** True that many times in a hundred. */
  readonly percent: (share: number) => boolean;
}

/** A mulberry32 generator: small, fast, and good enough for figures that only have to look real. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const between = (from: number, to: number): number => from + (next() % (to - from + 1));
  return {
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    percent: (share) => between(1, 100) <= share,
  };
}
