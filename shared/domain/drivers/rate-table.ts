import { monthOfDate, type Month } from '../calendar/month.ts';
import type { Rate, RateKind } from './driver-types.ts';

/** The rows of one kind and key, the earliest first. */
export const ratesOf = (rates: readonly Rate[], kind: RateKind, key: string): Rate[] =>
  rates
    .filter((rate) => rate.kind === kind && rate.key === key)
    .sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0));

/** The row in force on a day; null before the first. @param rows The earliest first. */
export const rateOn = (rows: readonly Rate[], day: string): Rate | null =>
  rows.findLast((rate) => rate.starts <= day) ?? null;

/** The month in which an award is first paid: that of its start unless another is given. */
export const paidFromMonth = (award: Rate): Month => award.paidFrom ?? monthOfDate(award.starts);

/** Every key of a kind in order, numbers by their size: `SCP 9` before `SCP 10`. */
export const keysOf = (rates: readonly Rate[], kind: RateKind): string[] =>
  [...new Set(rates.filter((rate) => rate.kind === kind).map(({ key }) => key))].sort(compareKeys);

function compareKeys(a: string, b: string): number {
  const [left, right] = [pointOf(a), pointOf(b)];
  if (left && right && left.spine === right.spine) return left.number - right.number;
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Point {
  readonly spine: string;
  readonly number: number;
}

const POINT = /^(.*?)(\d+)$/;

/** A spine point in its two parts: `SCP 23` is point 23 of the spine `SCP `; null where it ends in no number. */
export function pointOf(key: string): Point | null {
  const [, spine, number] = POINT.exec(key) ?? [];
  return spine === undefined ? null : { spine, number: Number(number) };
}
