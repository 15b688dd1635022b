import { CELL } from '../../../../shared/domain/ledger/row-block.ts';
import type { BlockBuilder } from './block-builder.ts';
import { excelDay, isoDay } from './excel-day.ts';
import { parseIndex, parseNumber } from './parse-number.ts';
import { QuickCell } from './quick-cell.ts';
import { RichText } from './rich-text.ts';
import { tooLongWords } from './shared-strings.ts';
import type { TextTable } from './text-table.ts';
import { GT, LT, MORE, SLASH, TagSpan, TextSpan, isMarkup, nextTag, passMarkup } from './xml-bytes.ts';
import { decodeXmlText } from './xml-text.ts';
import { damaged } from './zip-directory.ts';

/** What the cells of a sheet mean beyond their own bytes. */
export interface SheetContext {
  readonly sheetName: string;
  readonly dateStyles: Uint8Array;
  readonly from1904: boolean;
  readonly textLength: number;
}

/** Excel's last row, from 1, and last column, from 0. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

const SMALL_C = 0x63;
const SMALL_V = 0x76;
const SMALL_R = 0x72;
const SMALL_F = 0x66;

/** Types of cell as written in `t`. */
const NUMBER = 0;
const SHARED = 1;
const FORMULA_TEXT = 2;
const INLINE = 3;
const BOOLEAN = 4;
const ERROR = 5;
const ISO_DATE = 6;

/**
 * Scans the bytes of a worksheet part into rows, without building anything for what is not a cell's value: validations,
 * merges and formats before and after the rows cost their unpacking and no more.
 */
export class SheetScanner {
  readonly #context: SheetContext;
  readonly #rows: BlockBuilder;
  readonly #texts: TextTable;
  readonly #quick = new QuickCell();
  readonly #tag: TagSpan;
  readonly #inner: TagSpan;
  readonly #value: TextSpan;
  readonly #passed: TextSpan;
  readonly #inline: RichText;
  #state: 'before' | 'rows' | 'after' = 'before';
  #inRow = false;
  #row = 0;
  #column = -1;
  #type = NUMBER;
  #hasFormula = false;
  #hasValue = false;
  #hasInline = false;

  constructor(context: SheetContext, rows: BlockBuilder, texts: TextTable) {
    const part = `the sheet “${context.sheetName}”`;
    this.#context = context;
    this.#rows = rows;
    this.#texts = texts;
    this.#tag = new TagSpan(part);
    this.#inner = new TagSpan(part);
    this.#value = new TextSpan(part);
    this.#passed = new TextSpan(part);
    this.#inline = new RichText(part);
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
      here = this.#element(bytes, tagAt, end);
      if (here < 0) return tagAt;
    }
    return here;
  }

  #element(bytes: Buffer, at: number, end: number): number {
    if (at + 1 >= end) return MORE;
    const quick = this.#quickElement(bytes, at, end);
    if (quick > 0) return quick;
    if (isMarkup(bytes[at + 1])) return passMarkup(bytes, at, end, `the sheet “${this.#context.sheetName}”`);
    const tag = this.#tag;
    const next = tag.read(bytes, at, end);
    if (next < 0) return MORE;
    if (this.#inRow && !tag.closing && tag.nameTo - tag.nameFrom === 1 && bytes[tag.nameFrom] === SMALL_C) {
      return this.#cell(bytes, next, end);
    }
    if (tag.is(bytes, 'row')) this.#rowTag(bytes);
    else if (tag.is(bytes, 'sheetData')) this.#state = tag.closing || tag.empty ? 'after' : 'rows';
    return next;
  }

  /** 0 where the full scanner has to look. */
  #quickElement(bytes: Buffer, at: number, end: number): number {
    if (bytes[at + 1] === SMALL_C && this.#inRow) {
      const behind = this.#quick.readCell(at, end);
      return behind > 0 ? this.#keepQuick(behind) : 0;
    }
    if (bytes[at + 1] === SMALL_R && this.#state === 'rows') {
      const behind = this.#quick.readRow(at, end);
      if (behind > 0) this.#beginRow(this.#quick.row);
      return behind;
    }
    return 0;
  }

  #keepQuick(behind: number): number {
    const { column, value, shared, style, empty } = this.#quick;
    if (column > LAST_COLUMN) throw this.#damage(`a column beyond XFD in row ${this.#row}`);
    this.#column = column;
    if (empty) return behind;
    if (!shared) this.#addNumber(column, value, style);
    else if (Number.isInteger(value) && value >= 0) this.#rows.addReference(column, value);
    else throw this.#damage(`an unreadable text number in row ${this.#row}`);
    return behind;
  }

  #addNumber(column: number, value: number, style: number): void {
    const { dateStyles, from1904 } = this.#context;
    if (dateStyles[style] === 1) this.#rows.add(column, CELL.date, excelDay(value, from1904));
    else this.#rows.add(column, CELL.number, value);
  }

  #rowTag(bytes: Buffer): void {
    if (this.#state !== 'rows') return;
    if (this.#tag.closing) {
      this.#endRow();
      return;
    }
    this.#beginRow(this.#tag.rEnd > this.#tag.r ? parseIndex(bytes, this.#tag.r, this.#tag.rEnd) : this.#row + 1);
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
    if (!this.#rows.endRow(this.#row)) throw this.#damage(`row ${this.#row} with two cells in one column`);
  }

  /** The cell whose opening tag has been read. */
  #cell(bytes: Buffer, at: number, end: number): number {
    const column = this.#tag.rEnd > this.#tag.r ? this.#columnOf(bytes) : this.#column + 1;
    if (column > LAST_COLUMN) throw this.#damage(`a column beyond XFD in row ${this.#row}`);
    if (this.#tag.empty) {
      this.#column = column;
      return at;
    }
    this.#type = typeOf(bytes, this.#tag.t, this.#tag.tEnd);
    const next = this.#content(bytes, at, end);
    if (next < 0) return MORE;
    this.#column = column;
    this.#keep(bytes, column);
    return next;
  }

  #columnOf(bytes: Buffer): number {
    let column = 0;
    for (let at = this.#tag.r; at < this.#tag.rEnd; at += 1) {
      const letter = (bytes[at]! & 0xdf) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    return column > 0 ? column - 1 : this.#column + 1;
  }

  /** From behind a cell's opening tag to behind its closing one. */
  #content(bytes: Buffer, at: number, end: number): number {
    this.#hasFormula = this.#hasValue = this.#hasInline = false;
    let here = at;
    for (;;) {
      here = nextTag(bytes, here, end);
      if (here < 0 || here + 2 >= end) return MORE;
      if (bytes[here + 1] === SMALL_V && bytes[here + 2] === GT) {
        here = this.#valueText(bytes, here + 3, end);
        if (here < 0) return MORE;
        if (closesCell(bytes, here, end)) return here + 8;
        continue;
      }
      if (isMarkup(bytes[here + 1])) here = passMarkup(bytes, here, end, `the sheet “${this.#context.sheetName}”`);
      else {
        here = this.#inner.read(bytes, here, end);
        if (here < 0) return MORE;
        if (this.#inner.closing && this.#inner.is(bytes, 'c')) return here;
        here = this.#child(bytes, here, end);
      }
      if (here < 0) return MORE;
    }
  }

  #child(bytes: Buffer, at: number, end: number): number {
    const tag = this.#inner;
    if (tag.closing) return at;
    if (tag.is(bytes, 'is')) {
      this.#hasInline = !tag.empty;
      return tag.empty ? at : this.#inline.read(bytes, at, end, 'is');
    }
    if (tag.nameTo - tag.nameFrom !== 1) return at;
    if (bytes[tag.nameFrom] === SMALL_F) {
      this.#hasFormula = true;
      return tag.empty ? at : this.#passed.read(bytes, at, end);
    }
    if (bytes[tag.nameFrom] !== SMALL_V) return at;
    if (!tag.empty) return this.#valueText(bytes, at, end);
    this.#hasValue = true;
    this.#value.from = this.#value.to = at;
    return at;
  }

  #valueText(bytes: Buffer, at: number, end: number): number {
    this.#hasValue = true;
    return this.#value.read(bytes, at, end);
  }

  #keep(bytes: Buffer, column: number): void {
    if (this.#hasInline) this.#keepInline(bytes, column);
    else if (this.#hasFormula && this.#hasNoResult()) this.#rows.addError(column, 'no stored value');
    else if (!this.#hasValue || this.#value.from === this.#value.to) return;
    else if (this.#type === NUMBER) this.#keepNumber(bytes, column);
    else if (this.#type === SHARED) this.#keepShared(bytes, column);
    else this.#keepOther(bytes, column);
  }

  /** An empty result of a formula that gives text is a blank; any other formula has lost its result. */
  #hasNoResult(): boolean {
    if (!this.#hasValue) return true;
    return this.#type !== FORMULA_TEXT && this.#value.from === this.#value.to;
  }

  #keepNumber(bytes: Buffer, column: number): void {
    const value = parseNumber(bytes, this.#value.from, this.#value.to);
    if (Number.isNaN(value)) return this.#keepUnreadable(bytes, column);
    const style = this.#tag.sEnd > this.#tag.s ? parseIndex(bytes, this.#tag.s, this.#tag.sEnd) : 0;
    this.#addNumber(column, value, style);
  }

  #keepShared(bytes: Buffer, column: number): void {
    const index = parseIndex(bytes, this.#value.from, this.#value.to);
    if (index < 0) throw this.#damage(`an unreadable text number in row ${this.#row}`);
    this.#rows.addReference(column, index);
  }

  #keepOther(bytes: Buffer, column: number): void {
    const { from, to, plain } = this.#value;
    if (this.#type === FORMULA_TEXT || this.#type === INLINE) {
      if (plain && to - from <= this.#context.textLength) this.#rows.add(column, CELL.text, this.#texts.intern(from, to));
      else this.#keepText(this.#valueString(bytes), column);
    } else if (this.#type === ERROR) this.#rows.addError(column, this.#valueString(bytes));
    else if (this.#type === BOOLEAN) this.#rows.add(column, CELL.boolean, /^(1|true)$/.test(this.#valueString(bytes)) ? 1 : 0);
    else this.#keepIsoDate(bytes, column);
  }

  #keepIsoDate(bytes: Buffer, column: number): void {
    const day = isoDay(this.#valueString(bytes));
    if (Number.isNaN(day)) this.#keepUnreadable(bytes, column);
    else this.#rows.add(column, CELL.date, day);
  }

  #keepUnreadable(bytes: Buffer, column: number): void {
    const text = this.#valueString(bytes).slice(0, 100);
    if (text.trim() !== '') this.#rows.addError(column, `not readable: ${text}`);
  }

  #keepInline(bytes: Buffer, column: number): void {
    const { plain, from, to, text } = this.#inline;
    if (!plain) this.#keepText(text, column);
    else if (to - from > this.#context.textLength) this.#keepText(bytes.toString('utf8', from, to), column);
    else if (to > from) this.#rows.add(column, CELL.text, this.#texts.intern(from, to));
  }

  #keepText(text: string, column: number): void {
    if (text.length > this.#context.textLength) this.#rows.addError(column, tooLongWords(text.length));
    else if (text !== '') this.#rows.add(column, CELL.text, this.#texts.internText(text));
  }

  #valueString(bytes: Buffer): string {
    const raw = bytes.toString('utf8', this.#value.from, this.#value.to);
    return this.#value.plain ? raw : decodeXmlText(raw);
  }

  #damage(what: string): Error {
    return damaged(`the sheet “${this.#context.sheetName}” has ${what}`);
  }
}

function typeOf(bytes: Buffer, from: number, to: number): number {
  if (to === from) return NUMBER;
  switch (bytes[from]) {
    case 0x73: // s, str
      return to - from === 1 ? SHARED : FORMULA_TEXT;
    case 0x69: // inlineStr
      return INLINE;
    case 0x62: // b
      return BOOLEAN;
    case 0x65: // e
      return ERROR;
    case 0x64: // d
      return ISO_DATE;
    default:
      return NUMBER;
  }
}

/** `</v></c>` follows, as it nearly always does. */
function closesCell(bytes: Buffer, at: number, end: number): boolean {
  return (
    at + 8 <= end &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === SMALL_V &&
    bytes[at + 3] === GT &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === SMALL_C &&
    bytes[at + 7] === GT
  );
}
