import type { LedgerRows } from './ledger-rows.ts';
import { isAlike, isAlikeKnown, rowKeys, type KnownRow } from './row-key.ts';

/** The rows that a plan has already, by key. Only live rows count: what was taken back may come again. */
export interface KnownRows {
  /** False tells surely that no live row has the key. */
  mayHave(key: number): boolean;
  /** The live rows with the key. Rows that differ may share one by chance. */
  withKey(key: number): readonly KnownRow[];
}

export const NO_KNOWN_ROWS: KnownRows = { mayHave: () => false, withKey: () => [] };

export interface NewRows {
  readonly keys: Float64Array;
  /** For each row of the file: 0 when the plan has it already, else the occurrence number it is to have, from 1. */
  readonly occurrence: Uint32Array;
}

/**
 * Which rows of a file are new to the plan. Rows that are alike are told apart by counting: of five alike in the file
 * and three in the plan, two are new. So five identical payments stay five, importing the same file again adds nothing,
 * and of an overlapping extract only what is new comes in.
 */
export function findNewRows(rows: LedgerRows, known: KnownRows): NewRows {
  const keys = rowKeys(rows);
  const occurrence = new Uint32Array(rows.count);
  const lastWithKey = new Map<number, number>();
  const groups = new Map<number, Group>();
  for (let row = 0; row < rows.count; row++) {
    const key = keys[row] ?? 0;
    const before = lastWithKey.get(key);
    if (before === undefined && !known.mayHave(key)) {
      lastWithKey.set(key, row);
      occurrence[row] = 1;
      continue;
    }
    const group = groupFor(rows, row, key, before, groups, known);
    lastWithKey.set(key, row);
    occurrence[row] = nextOccurrence(group);
  }
  return { keys, occurrence };
}

/** Rows of the file that are alike, as counting goes on. */
interface Group {
  readonly example: number;
  /** How many of the plan's rows are still to be met in the file. */
  toMeet: number;
  readonly taken: Set<number>;
  next: number;
  /** Another group of rows that differ but share the key. */
  readonly other: Group | undefined;
}

function groupFor(
  rows: LedgerRows,
  row: number,
  key: number,
  before: number | undefined,
  groups: Map<number, Group>,
  known: KnownRows,
): Group {
  let group = groups.get(key);
  for (let at = group; at; at = at.other) if (isAlike(rows, at.example, row)) return at;
  // The first row with a key that nobody shared was given occurrence 1 without a group: it gets one now.
  if (before !== undefined && !group) {
    group = { example: before, toMeet: 0, taken: new Set([1]), next: 1, other: undefined };
    groups.set(key, group);
    if (isAlike(rows, before, row)) return group;
  }
  const live = known.mayHave(key) ? known.withKey(key).filter((candidate) => isAlikeKnown(rows, row, candidate)) : [];
  const taken = new Set(live.map(({ occurrence }) => occurrence));
  const made: Group = { example: row, toMeet: live.length, taken, next: 1, other: group };
  groups.set(key, made);
  return made;
}

function nextOccurrence(group: Group): number {
  if (group.toMeet > 0) {
    group.toMeet -= 1;
    return 0;
  }
  while (group.taken.has(group.next)) group.next += 1;
  group.taken.add(group.next);
  return group.next;
}
