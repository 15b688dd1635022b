import { CELL } from '../../../../shared/domain/ledger/row-block.ts';
import type { BlockBuilder } from './block-builder.ts';
import type { CellContent } from './cell-content.ts';
import { excelDay, isoDay } from './excel-day.ts';
import { parseIndex, parseNumber } from './parse-number.ts';
import { damaged } from './refusals.ts';
import { tooLongWords } from './shared-strings.ts';
import type { TextTable } from './text-table.ts';

/** What the cells of a sheet mean beyond their own bytes. */
export interface SheetContext {
  readonly sheetName: string;
  readonly dateStyles: Uint8Array;
  readonly from1904: boolean;
  readonly textLength: number;
}

type CellType = 'number' | 'shared' | 'formula text' | 'inline' | 'boolean' | 'error' | 'ISO date';

const TYPES: Readonly<Record<string, CellType>> = {
  s: 'shared',
  str: 'formula text',
  inlineStr: 'inline',
  b: 'boolean',
  e: 'error',
  d: 'ISO date',
};

/** The type that a cell's `t`, which lies between two places, names. */
export const cellType = (bytes: Buffer, from: number, to: number): CellType =>
  to > from ? (TYPES[bytes.toString('latin1', from, to)] ?? 'number') : 'number';

/** Turns what cells hold into numbers, days, texts and errors of the block. */
export class CellValues {
  readonly #context: SheetContext;
  readonly #rows: BlockBuilder;
  readonly #texts: TextTable;

  constructor(context: SheetContext, rows: BlockBuilder, texts: TextTable) {
    this.#context = context;
    this.#rows = rows;
    this.#texts = texts;
  }

  addNumber(column: number, value: number, style: number): void {
    const { dateStyles, from1904 } = this.#context;
    if (dateStyles[style] === 1) this.#rows.add(column, CELL.date, excelDay(value, from1904));
    else this.#rows.add(column, CELL.number, value);
  }

  add(bytes: Buffer, column: number, type: CellType, style: number, content: CellContent): void {
    if (content.hasInline) this.#addInline(bytes, column, content);
    else if (content.hasFormula && hasNoResult(type, content)) this.#rows.addError(column, 'no stored value');
    else if (!content.blank) this.#addValue(bytes, column, type, style, content);
  }

  #addValue(bytes: Buffer, column: number, type: CellType, style: number, content: CellContent): void {
    switch (type) {
      case 'number':
        return this.#addPlainNumber(bytes, column, style, content);
      case 'shared':
        return this.#addShared(bytes, column, content);
      case 'formula text':
      case 'inline':
        return this.#addSpan(column, content.value, () => content.valueText(bytes));
      case 'boolean':
        return this.#rows.add(column, CELL.boolean, /^(1|true)$/.test(content.valueText(bytes)) ? 1 : 0);
      case 'error':
        return this.#rows.addError(column, content.valueText(bytes).slice(0, 100));
      case 'ISO date':
        return this.#addIsoDate(bytes, column, content);
    }
  }

  #addPlainNumber(bytes: Buffer, column: number, style: number, content: CellContent): void {
    const value = parseNumber(bytes, content.value.from, content.value.to);
    if (Number.isNaN(value)) this.#addUnreadable(bytes, column, content);
    else this.addNumber(column, value, style);
  }

  #addShared(bytes: Buffer, column: number, { value }: CellContent): void {
    const index = parseIndex(bytes, value.from, value.to);
    if (index < 0) throw damaged(`a cell of the sheet “${this.#context.sheetName}” has an unreadable text number`);
    this.#rows.addReference(column, index);
  }

  #addIsoDate(bytes: Buffer, column: number, content: CellContent): void {
    const day = isoDay(content.valueText(bytes));
    if (Number.isNaN(day)) this.#addUnreadable(bytes, column, content);
    else this.#rows.add(column, CELL.date, day);
  }

  #addUnreadable(bytes: Buffer, column: number, content: CellContent): void {
    const text = content.valueText(bytes).trim().slice(0, 100);
    if (text !== '') this.#rows.addError(column, `not readable: ${text}`);
  }

  #addInline(bytes: Buffer, column: number, { inline }: CellContent): void {
    this.#addSpan(column, inline, () => (inline.plain ? bytes.toString('utf8', inline.from, inline.to) : inline.text));
  }

  /** A text that lies in the bytes as it is, or else has to be decoded. */
  #addSpan(
    column: number,
    { from, to, plain }: { from: number; to: number; plain: boolean },
    decode: () => string,
  ): void {
    if (plain && to - from <= this.#context.textLength) {
      if (to > from) this.#rows.add(column, CELL.text, this.#texts.intern(from, to));
      return;
    }
    const text = decode();
    if (text.length > this.#context.textLength) this.#rows.addError(column, tooLongWords(text.length));
    else if (text !== '') this.#rows.add(column, CELL.text, this.#texts.internText(text));
  }
}

/** An empty result of a formula that gives text is a blank; any other formula without a result has lost it. */
const hasNoResult = (type: CellType, content: CellContent): boolean =>
  !content.hasValue || (content.blank && type !== 'formula text');
