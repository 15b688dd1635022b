import type { RowBlock } from '../../../../shared/domain/ledger/row-block.ts';
import { FileRefusal } from './spreadsheet-file.ts';

/** The last rows that .xls and .xlsx can hold: what a program could not fit behind them is lost without a word. */
const FULL_AT = [65_536, 1_048_576];

/**
 * Notices a sheet that ends exactly where a spreadsheet program runs out of rows and is filled to there, as happened to
 * some 16,000 test results of Public Health England in 2020.
 */
export class RowsCutShort {
  readonly #name: string;
  #rows = 0;
  #last = 0;

  constructor(name: string) {
    this.#name = name;
  }

  saw(block: RowBlock): void {
    this.#rows += block.rowCount;
    this.#last = block.rowNumbers[block.rowCount - 1] ?? this.#last;
  }

  /** Throws `FileRefusal`; a sheet with a stray cell at the bottom is not full. */
  judge(): void {
    if (!FULL_AT.includes(this.#last) || this.#rows < this.#last * 0.9) return;
    throw new FileRefusal(
      `“${this.#name}” ends exactly at row ${this.#last.toLocaleString('en-GB')}, where spreadsheet programs run out of rows, so rows behind it are probably lost`,
      'Export it again as .csv or in parts; if it is complete, add a row below the last one that says so',
    );
  }
}
