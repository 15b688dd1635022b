import type { TextTable } from './text-table.ts';

/** How many cells of a column are looked at before it is judged, and how many must have been there before. */
const JUDGED_AFTER = 1024;
const REPEATS_FROM = 256;
const MOST_COLUMNS = 1024;

/**
 * Indices of cell texts, column by column: a column in which hardly any text repeats (references, amounts) is not
 * searched for repeats any more, which saves a third of the time and most of the table.
 */
export class ColumnTexts {
  readonly #texts: TextTable;
  readonly #seen = new Uint32Array(MOST_COLUMNS);
  readonly #repeats = new Uint32Array(MOST_COLUMNS);

  constructor(texts: TextTable) {
    this.#texts = texts;
  }

  /** The index of the text from `from` to `to` of the window; `hash` and `plain` as in `TextTable.internHashed`. */
  index(column: number, from: number, to: number, hash: number, plain: boolean): number {
    const place = column < MOST_COLUMNS ? column : MOST_COLUMNS - 1;
    const seen = this.#seen[place]!;
    if (seen === JUDGED_AFTER && this.#repeats[place]! < REPEATS_FROM) return this.#texts.addSpan(from, to, plain);
    const before = this.#texts.count;
    const index = this.#texts.internHashed(from, to, hash, plain);
    if (seen < JUDGED_AFTER) {
      this.#seen[place] = seen + 1;
      if (index < before) this.#repeats[place]! += 1;
    }
    return index;
  }
}
