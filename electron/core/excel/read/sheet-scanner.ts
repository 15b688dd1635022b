import type { BlockBuilder } from './block-builder.ts';
import { CellContent } from './cell-content.ts';
import { CellValues, cellType, type SheetContext } from './cell-values.ts';
import { parseIndex } from './parse-number.ts';
import { QuickCell } from './quick-cell.ts';
import { damaged } from './refusals.ts';
import type { TextTable } from './text-table.ts';
import { LT, MORE, TagSpan, isMarkup, nextTag, passMarkup } from './xml-bytes.ts';

/** Excel's last row, from 1, and last column, from 0. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

const SMALL_C = 0x63;
const SMALL_R = 0x72;

/**
 * Scans the bytes of a worksheet part into rows, without building anything for what is not a cell's value: validations,
 * merges and formats before and after the rows cost their unpacking and no more.
 */
export class SheetScanner {
  readonly #part: string;
  readonly #rows: BlockBuilder;
  readonly #values: CellValues;
  readonly #quick = new QuickCell();
  readonly #tag: TagSpan;
  readonly #content: CellContent;
  #state: 'before' | 'rows' | 'after' = 'before';
  #inRow = false;
  #row = 0;
  #column = -1;
  /** The last row with a cell in it, empty ones included. */
  lastRow = 0;

  constructor(context: SheetContext, rows: BlockBuilder, texts: TextTable) {
    this.#part = `the sheet “${context.sheetName}”`;
    this.#rows = rows;
    this.#values = new CellValues(context, rows, texts);
    this.#tag = new TagSpan(this.#part);
    this.#content = new CellContent(this.#part);
  }

  /** All rows have been seen. */
  get done(): boolean {
    return this.#state === 'after';
  }

  /** Scans from `at` until the block is full or the bytes are used up; returns where to go on. */
  scan(bytes: Buffer, at: number, end: number): number {
    let here = at;
    this.#quick.window(bytes);
    while (here < end && !this.#rows.full && this.#state !== 'after') {
      const tagAt = bytes[here] === LT ? here : nextTag(bytes, here, end);
      if (tagAt < 0) return end;
      here = this.#quickElement(bytes, tagAt, end) || this.#element(bytes, tagAt, end);
      if (here < 0) return tagAt;
    }
    return here;
  }

  /** 0 where the full scanner has to look. */
  #quickElement(bytes: Buffer, at: number, end: number): number {
    const second = bytes[at + 1];
    if (second === SMALL_C && this.#inRow) {
      const behind = this.#quick.readCell(at, end);
      return behind > 0 ? this.#keepQuick(behind) : 0;
    }
    if (second === SMALL_R && this.#state === 'rows') {
      const behind = this.#quick.readRow(at, end);
      if (behind > 0) this.#beginRow(this.#quick.row);
      return behind;
    }
    return 0;
  }

  #keepQuick(behind: number): number {
    const { column, value, shared, style, empty } = this.#quick;
    this.#column = this.#inSheet(column);
    if (empty) return behind;
    if (!shared) this.#values.addNumber(column, value, style);
    else if (Number.isInteger(value) && value >= 0) this.#rows.addReference(column, value);
    else throw this.#damage(`an unreadable text number in row ${this.#row}`);
    return behind;
  }

  #inSheet(column: number): number {
    if (column <= LAST_COLUMN) return column;
    throw this.#damage(`a column beyond XFD in row ${this.#row}`);
  }

  #element(bytes: Buffer, at: number, end: number): number {
    if (at + 1 >= end) return MORE;
    if (isMarkup(bytes[at + 1])) return passMarkup(bytes, at, end, this.#part);
    const tag = this.#tag;
    const next = tag.read(bytes, at, end);
    if (next < 0) return MORE;
    if (this.#inRow && !tag.closing && tag.is(bytes, 'c')) return this.#cell(bytes, next, end);
    if (tag.is(bytes, 'row')) this.#rowTag(bytes);
    else if (tag.is(bytes, 'sheetData')) this.#state = tag.closing || tag.empty ? 'after' : 'rows';
    return next;
  }

  #rowTag(bytes: Buffer): void {
    if (this.#state !== 'rows') return;
    if (this.#tag.closing) {
      this.#endRow();
      return;
    }
    const { r, rEnd } = this.#tag;
    this.#beginRow(rEnd > r ? parseIndex(bytes, r, rEnd) : this.#row + 1);
    this.#quick.rowDigits = rEnd - r;
    this.#inRow = !this.#tag.empty;
  }

  #beginRow(row: number): void {
    if (this.#inRow) throw this.#damage('a row inside another');
    if (row > LAST_ROW || row < 1) throw this.#damage(`a row outside 1 to ${LAST_ROW.toLocaleString('en-GB')}`);
    if (row <= this.#row) throw this.#damage(`row ${row} after row ${this.#row}`);
    this.#row = row;
    this.#column = -1;
    this.#inRow = true;
  }

  #endRow(): void {
    this.#inRow = false;
    if (this.#column >= 0) this.lastRow = this.#row;
    if (!this.#rows.endRow(this.#row)) throw this.#damage(`row ${this.#row} with two cells in one column`);
  }

  /** The cell whose opening tag has been read. */
  #cell(bytes: Buffer, at: number, end: number): number {
    const { s, sEnd, t, tEnd, empty } = this.#tag;
    const column = this.#inSheet(this.#columnOf(bytes));
    const behind = empty ? at : this.#content.read(bytes, at, end);
    if (behind < 0) return MORE;
    this.#column = column;
    if (empty) return behind;
    const style = sEnd > s ? Math.max(0, parseIndex(bytes, s, sEnd)) : 0;
    this.#values.add(bytes, column, cellType(bytes, t, tEnd), style, this.#content);
    return behind;
  }

  /** By the cell's reference, or next to the cell before where it has none. */
  #columnOf(bytes: Buffer): number {
    let column = 0;
    for (let at = this.#tag.r; at < this.#tag.rEnd; at += 1) {
      const letter = (bytes[at]! & 0xdf) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    return column > 0 ? column - 1 : this.#column + 1;
  }

  #damage(what: string): Error {
    return damaged(`${this.#part} has ${what}`);
  }
}
