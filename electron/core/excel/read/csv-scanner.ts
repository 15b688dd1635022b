import { CELL } from '../../../../shared/domain/ledger/row-block.ts';
import type { BlockBuilder } from './block-builder.ts';
import { tooLongWords } from './shared-strings.ts';
import { FileRefusal } from './spreadsheet-file.ts';
import { HASH_FACTOR, type TextTable } from './text-table.ts';
import { ColumnTexts } from './column-texts.ts';
import { MORE } from './xml-bytes.ts';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const LAST_COLUMN = 65_535;

const brokenQuote = (row: number): FileRefusal =>
  new FileRefusal(
    `a quotation mark opened in row ${row.toLocaleString('en-GB')} is not closed where its cell ends, so rows would run together`,
    'Correct that row, or export the file again: it may have been cut short',
  );

/**
 * Scans UTF-8 bytes of comma-separated values (RFC 4180, leniently) into rows of texts. A quote inside an unquoted cell
 * is a character like any other; what follows a closing quote is joined on, as Excel does.
 */
export class CsvScanner {
  readonly #delimiter: number;
  readonly #rows: BlockBuilder;
  readonly #texts: TextTable;
  readonly #textLength: number;
  readonly #columns: ColumnTexts;
  /** 1 for the bytes that end a cell. */
  readonly #stops = new Uint8Array(256);
  /** Records so far, blank ones too. */
  row = 0;

  constructor(delimiter: string, rows: BlockBuilder, texts: TextTable, textLength: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#rows = rows;
    this.#texts = texts;
    this.#textLength = textLength;
    this.#columns = new ColumnTexts(texts);
    for (const stop of [this.#delimiter, NEWLINE, RETURN]) this.#stops[stop] = 1;
  }

  /** Scans whole records from `at` until the block is full or no whole record is left; returns where to go on. */
  scan(bytes: Buffer, at: number, end: number, last: boolean): number {
    let here = at;
    while (here < end && !this.#rows.full) {
      const next = this.#record(bytes, here, end, last);
      if (next < 0) {
        this.#rows.dropRow();
        return here;
      }
      this.row += 1;
      this.#rows.endRow(this.row);
      here = next;
    }
    return here;
  }

  unclosed(): FileRefusal {
    return brokenQuote(this.row + 1);
  }

  #record(bytes: Buffer, at: number, end: number, last: boolean): number {
    let here = at;
    for (let column = 0; ; column += 1) {
      const stop =
        bytes[here] === QUOTE && here < end
          ? this.#quoted(bytes, here, end, last, column)
          : this.#bare(bytes, here, end, column);
      if (stop < 0) return MORE;
      if (stop >= end) return last ? end : MORE;
      if (bytes[stop] !== this.#delimiter) return this.#lineEnd(bytes, stop, end, last);
      here = stop + 1;
    }
  }

  /** Behind the line end at `at`; a return may be followed by a newline that has not come yet. */
  #lineEnd(bytes: Buffer, at: number, end: number, last: boolean): number {
    if (bytes[at] === NEWLINE) return at + 1;
    if (at + 1 < end) return bytes[at + 1] === NEWLINE ? at + 2 : at + 1;
    return last ? end : MORE;
  }

  /** The next delimiter or line end. */
  #stop(bytes: Buffer, at: number, end: number): number {
    const stops = this.#stops;
    let here = at;
    while (here < end && stops[bytes[here]!] === 0) here += 1;
    return here;
  }

  #bare(bytes: Buffer, at: number, end: number, column: number): number {
    const stops = this.#stops;
    let here = at;
    let hash = 0;
    let high = 0;
    for (; here < end; here += 1) {
      const byte = bytes[here]!;
      if (stops[byte] !== 0) break;
      high |= byte;
      hash = Math.imul(hash ^ byte, HASH_FACTOR);
    }
    this.#keep(bytes, at, here, column, hash, high < 0x80);
    return here;
  }

  /** The cell whose opening quote is at `at`; returns where its delimiter or line end is. */
  #quoted(bytes: Buffer, at: number, end: number, last: boolean, column: number): number {
    let here = at + 1;
    let hash = 0;
    let high = 0;
    for (; here < end; here += 1) {
      const byte = bytes[here]!;
      if (byte === QUOTE) break;
      high |= byte;
      hash = Math.imul(hash ^ byte, HASH_FACTOR);
    }
    if (here + 1 < end ? this.#stops[bytes[here + 1]!] === 0 : here === end || !last) {
      return this.#joined(bytes, at, end, last, column);
    }
    this.#keep(bytes, at + 1, here, column, hash, high < 0x80);
    return here + 1;
  }

  /** As `#quoted`, where quotes are doubled inside or something stands behind the closing one. */
  #joined(bytes: Buffer, at: number, end: number, last: boolean, column: number): number {
    let close = bytes.indexOf(QUOTE, at + 1);
    while (close >= 0 && close + 1 < end && bytes[close + 1] === QUOTE) close = bytes.indexOf(QUOTE, close + 2);
    if (close < 0 || close >= end || (close + 1 >= end && !last)) return MORE;
    const stop = this.#stop(bytes, close + 1, end);
    this.#keepJoined(bytes, at + 1, close, stop, column);
    return stop;
  }

  #keepJoined(bytes: Buffer, from: number, close: number, stop: number, column: number): void {
    const inside = bytes.toString('utf8', from, close).replaceAll('""', '"');
    const behind = bytes.toString('utf8', close + 1, stop);
    if (behind.trim() !== '' && /[\r\n]/.test(inside)) throw brokenQuote(this.row + 1);
    this.#add(column, inside + behind);
  }

  #add(column: number, text: string): void {
    if (text.length > this.#textLength) this.#rows.addError(this.#column(column), tooLongWords(text.length));
    else if (text !== '') this.#rows.add(this.#column(column), CELL.text, this.#texts.internText(text));
  }

  /** A text that lies in the bytes as it is; `hash` and `plain` as `TextTable.internHashed` takes them. */
  #keep(bytes: Buffer, from: number, to: number, column: number, hash: number, plain: boolean): void {
    if (to - from > this.#textLength) this.#add(column, bytes.toString('utf8', from, to));
    else if (to > from) {
      this.#rows.add(this.#column(column), CELL.text, this.#columns.index(column, from, to, hash, plain));
    }
  }

  #column(column: number): number {
    if (column <= LAST_COLUMN) return column;
    throw new FileRefusal(
      `row ${this.row + 1} has more than 65,536 columns`,
      'Check that the file is a ledger extract',
    );
  }
}
