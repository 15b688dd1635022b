import { NO_DAY, TEXT_FIELDS, type LedgerRows } from './ledger-rows.ts';

/**
 * A row's natural key as a number: a hash of its period, date, amount and texts, and of nothing that depends on the
 * file, the sheet, or where the columns stand. Rows that are alike have one key; two that differ may share one by
 * chance, so a match of keys is always followed by a comparison of the fields (`isAlike`).
 */
export function rowKeys(rows: LedgerRows): Float64Array {
  const hashes = stringHashes(rows.strings);
  const keys = new Float64Array(rows.count);
  const columns = TEXT_FIELDS.map((field) => rows.texts[field]);
  for (let row = 0; row < rows.count; row++) {
    const amount = rows.amount[row] ?? 0;
    let high = mix(SEED_HIGH, rows.period[row] ?? 0);
    let low = mix(SEED_LOW, rows.day[row] ?? 0);
    high = mix(high, amount | 0);
    low = mix(low, (amount / TWO_32) | 0);
    for (const column of columns) {
      const hash = hashes[column[row] ?? 0] ?? 0;
      high = mix(high, hash);
      low = mix(low, hash);
    }
    keys[row] = joined(high, low ^ amount);
  }
  return keys;
}

const TWO_32 = 4_294_967_296;
const SEED_HIGH = 0x9e3779b9;
const SEED_LOW = 0x85ebca6b;

/** A round of MurmurHash3 on 32 bits. */
function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let h = hash ^ Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

function finished(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 53 bits: a whole number that a double holds exactly. */
const joined = (high: number, low: number): number => (finished(high) >>> 11) * TWO_32 + finished(low);

/**
 * One hash of 32 bits for each text: the rows' keys take it in with two seeds. The texts are joined first, for reading a
 * long text through takes half as long as reading many short ones that were cut out of others.
 */
function stringHashes(strings: readonly string[]): Int32Array {
  const hashes = new Int32Array(strings.length);
  const joined = strings.join('');
  let at = 0;
  for (let i = 0; i < strings.length; i++) {
    const length = strings[i]?.length ?? 0;
    let hash = length;
    for (const end = at + length; at < end; at++) hash = Math.imul(hash ^ joined.charCodeAt(at), 0x01000193);
    hashes[i] = hash ^ (hash >>> 15);
  }
  return hashes;
}

/** Whether two rows are alike in everything that makes a row itself. */
export function isAlike(rows: LedgerRows, a: number, b: number): boolean {
  if (rows.period[a] !== rows.period[b] || rows.day[a] !== rows.day[b] || rows.amount[a] !== rows.amount[b])
    return false;
  for (const field of TEXT_FIELDS) {
    const column = rows.texts[field];
    if (column[a] !== column[b] && rows.strings[column[a] ?? 0] !== rows.strings[column[b] ?? 0]) return false;
  }
  return true;
}

/** What a plan's row is compared by: a row that was imported before. */
export interface KnownRow extends Readonly<Record<(typeof TEXT_FIELDS)[number], string>> {
  /** As `PeriodCode`. */
  readonly period: number;
  /** Days since 1970-01-01, or `NO_DAY`. */
  readonly day: number;
  readonly amount: number;
  readonly occurrence: number;
}

/** Whether row `row` of the file is alike to one that the plan has. */
export const isAlikeKnown = (rows: LedgerRows, row: number, known: KnownRow): boolean =>
  rows.period[row] === known.period &&
  (rows.day[row] ?? NO_DAY) === known.day &&
  rows.amount[row] === known.amount &&
  TEXT_FIELDS.every((field) => rows.strings[rows.texts[field][row] ?? 0] === known[field]);
