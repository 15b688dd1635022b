import type { LedgerRows } from './ledger-rows.ts';
import { isAlike, isAlikeKnown, rowKeys, type KnownRow } from './row-key.ts';

const NONE = -1;

/**
 * Which rows of a file are new to the plan. Rows that are alike are told apart by counting: of five alike in the file
 * and three in the plan, two are new. So five identical payments stay five, importing the same file again adds nothing,
 * and of an overlapping extract only what is new comes in.
 *
 * Every live row of the plan whose key `hasKey` is to be passed to `meet`; then `occurrences` tells. Rows that differ may
 * share a key by chance, in the file as in the plan: all are compared field by field.
 */
export class NewRowFinder {
  readonly keys: Float64Array;
  readonly #rows: LedgerRows;
  /** The first row of each key, in its slot, and from one such row to the next that shares its key but differs. */
  readonly #firstOfKey: Int32Array;
  readonly #nextOfKey: Int32Array;
  /** For each row the first that is alike. */
  readonly #alike: Int32Array;
  /** The occurrence numbers of the plan's rows that are alike to a row of the file. */
  readonly #met = new Map<number, Set<number>>();

  /** @param keys Left out, they are `rowKeys`. */
  constructor(rows: LedgerRows, keys: Float64Array = rowKeys(rows)) {
    this.#rows = rows;
    this.keys = keys;
    this.#firstOfKey = new Int32Array(slotsFor(rows.count)).fill(NONE);
    this.#nextOfKey = new Int32Array(rows.count).fill(NONE);
    this.#alike = new Int32Array(rows.count);
    for (let row = 0; row < rows.count; row++) this.#alike[row] = this.#place(row, keys[row] ?? 0);
  }

  hasKey(key: number): boolean {
    return this.#firstOfKey[this.#slotOf(key)] !== NONE;
  }

  meet(key: number, known: KnownRow): void {
    for (let at = this.#firstOfKey[this.#slotOf(key)] ?? NONE; at !== NONE; at = this.#nextOfKey[at] ?? NONE) {
      if (!isAlikeKnown(this.#rows, at, known)) continue;
      const met = this.#met.get(at) ?? new Set();
      this.#met.set(at, met.add(known.occurrence));
    }
  }

  /** For each row 0 when the plan has it already, else the occurrence number it is to have, from 1. */
  occurrences(): Uint32Array {
    const occurrences = new Uint32Array(this.#rows.count);
    const last = new Uint32Array(this.#rows.count);
    const toMeet = new Map([...this.#met].map(([row, met]) => [row, met.size]));
    for (let row = 0; row < occurrences.length; row++) {
      const first = this.#alike[row] ?? row;
      const left = toMeet.size === 0 ? 0 : (toMeet.get(first) ?? 0);
      if (left > 0) toMeet.set(first, left - 1);
      else occurrences[row] = last[first] = this.#nextFree(first, (last[first] ?? 0) + 1);
    }
    return occurrences;
  }

  #nextFree(first: number, from: number): number {
    const taken = this.#met.get(first);
    let free = from;
    while (taken?.has(free)) free += 1;
    return free;
  }

  /** The first row alike to `row`, which may be itself: then it takes its place among those of its key. */
  #place(row: number, key: number): number {
    const slot = this.#slotOf(key);
    let at = this.#firstOfKey[slot] ?? NONE;
    if (at === NONE) {
      this.#firstOfKey[slot] = row;
      return row;
    }
    for (;;) {
      if (isAlike(this.#rows, at, row)) return at;
      const next = this.#nextOfKey[at] ?? NONE;
      if (next === NONE) break;
      at = next;
    }
    this.#nextOfKey[at] = row;
    return row;
  }

  /** Where the first row of a key stands, or would. A table of our own, for a `Map` makes an object of each key. */
  #slotOf(key: number): number {
    const last = this.#firstOfKey.length - 1;
    for (let slot = (key | 0) & last; ; slot = (slot + 1) & last) {
      const row = this.#firstOfKey[slot] ?? NONE;
      if (row === NONE || this.keys[row] === key) return slot;
    }
  }
}

/** A power of two that leaves half of the slots free, so that hardly any search is long. */
const slotsFor = (rows: number): number => 2 ** Math.ceil(Math.log2(2 * rows + 2));
