import { writeVarint } from './varint.ts';

/** Serial types of the record format (https://sqlite.org/fileformat2.html#record_format). */
const NULL = 0;
const INT_32 = 4;
const INT_64 = 6;
const ZERO = 8;
const ONE = 9;
const FIRST_TEXT = 13;

const TWO_32 = 4_294_967_296;
/** A type takes this many bytes at most, and a number as a value. */
const LONGEST_TYPE = 5;
const LONGEST_NUMBER = 8;
/** With more columns the header's own length would take two bytes. */
const MOST_COLUMNS = 25;

/**
 * The values of one row, column by column, in the form in which SQLite keeps them. One record is used for row after row:
 * `begin`, a call for each column, then `finish`.
 */
export class TableRecord {
  /** From the start: the types; from `#bodyStart`: the values. They are moved together when the row is complete. */
  bytes = Buffer.alloc(4096);
  readonly #bodyStart: number;
  #types = 0;
  #body = 0;

  constructor(columns: number) {
    if (columns > MOST_COLUMNS) throw new RangeError(`a record of ${columns} columns`);
    this.#bodyStart = 1 + columns * LONGEST_TYPE;
  }

  begin(): void {
    this.#types = 1;
    this.#body = this.#bodyStart;
  }

  addNull(): void {
    this.bytes[this.#types++] = NULL;
  }

  /** A whole number that a double holds exactly. */
  addInteger(value: number): void {
    if (value === 0 || value === 1) {
      this.bytes[this.#types++] = value === 0 ? ZERO : ONE;
    } else if (value === (value | 0)) {
      this.bytes[this.#types++] = INT_32;
      this.#body = this.#put32(value, this.#body);
    } else {
      this.bytes[this.#types++] = INT_64;
      this.#body = this.#put32(value | 0, this.#put32(Math.floor(value / TWO_32), this.#body));
    }
  }

  /** The UTF-8 text in `source` from `from` to `to`. */
  addText(source: Uint8Array, from: number, to: number): void {
    const length = to - from;
    this.#types = writeVarint(this.bytes, this.#types, FIRST_TEXT + 2 * length);
    this.#makeRoom(this.#body + length + MOST_COLUMNS * LONGEST_NUMBER);
    const { bytes } = this;
    let at = this.#body;
    for (let here = from; here < to; here += 1) bytes[at++] = source[here]!;
    this.#body = at;
  }

  /** Joins types and values; the row is `bytes` up to the length it answers. */
  finish(): number {
    const { bytes } = this;
    bytes[0] = this.#types;
    bytes.copyWithin(this.#types, this.#bodyStart, this.#body);
    return this.#types + this.#body - this.#bodyStart;
  }

  #makeRoom(size: number): void {
    if (size <= this.bytes.length) return;
    const wider = Buffer.alloc(2 * size);
    this.bytes.copy(wider);
    this.bytes = wider;
  }

  #put32(value: number, at: number): number {
    const { bytes } = this;
    bytes[at] = value >>> 24;
    bytes[at + 1] = value >>> 16;
    bytes[at + 2] = value >>> 8;
    bytes[at + 3] = value;
    return at + 4;
  }
}
