/** Where things stand in a chart, in pixels; nothing of React. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** About how many lines the scale has. */
const LINES = 5;

/** A step of 1, 2 or 5 times a power of ten that gives about five lines up to `most`. */
export function niceStep(most: number): number {
  if (most <= 0) return 1;
  const rough = most / LINES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return step * power;
}

/** The lines of a scale that covers `least` to `most`, zero among them. */
export function ticks(least: number, most: number): number[] {
  const step = niceStep(most - Math.min(0, least));
  const first = Math.ceil(Math.min(0, least) / step);
  const last = Math.floor(most / step);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

/**
 * Moves labels apart so that none stands within `gap` of the one above, and up again where the last would stand below
 * `lowest`; keeps their order.
 */
export function apart(wanted: readonly number[], gap: number, lowest = Infinity): number[] {
  const order = wanted.map((y, at) => ({ y, at })).toSorted((a, b) => a.y - b.y);
  const placed: number[] = [];
  let free = -Infinity;
  for (const { y, at } of order) {
    placed[at] = Math.max(y, free);
    free = placed[at] + gap;
  }
  let room = lowest;
  for (const { at } of order.toReversed()) {
    placed[at] = Math.min(placed[at] ?? room, room);
    room = placed[at] - gap;
  }
  return placed;
}

export const pathOf = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
