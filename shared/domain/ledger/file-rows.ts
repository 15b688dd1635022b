import type { FileInfo, RowBlock } from './row-block.ts';
import { CELL } from './row-block.ts';
import { isoOfDay } from './read-day.ts';

/** A whole file as read: its sheets, its rows in blocks, and the one table of its texts. */
export interface FileRows {
  readonly info: FileInfo;
  readonly blocks: readonly RowBlock[];
  readonly texts: readonly string[];
}

/** Joins blocks as they came; each block's texts take the places that its `firstText` says. */
export function fileRows(info: FileInfo, blocks: readonly RowBlock[]): FileRows {
  const last = blocks.at(-1);
  const texts = new Array<string>(last ? last.firstText + last.texts.length : 0);
  for (const block of blocks)
    for (let i = 0; i < block.texts.length; i++) texts[block.firstText + i] = block.texts[i] ?? '';
  return { info, blocks, texts };
}

/** Spaces of every kind and line breaks in a run become one space; none stay at the ends. */
export const cleanText = (text: string): string => (isClean(text) ? text : text.replace(SPACES, ' ').trim());

const SPACES = /[\s\u180e\u200b\u2060\ufeff]+/g;
const SPACE = 0x20;

/** Told without a pattern, for it is asked of every text of a file: true only when there is surely nothing to do. */
function isClean(text: string): boolean {
  let afterSpace = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE || (code > 0x7e && code !== POUND) || (code === SPACE && afterSpace)) return false;
    afterSpace = code === SPACE;
  }
  return !afterSpace || text === '';
}
const POUND = 0xa3;

/** A number as a code is written: 600001, not 600001.0; without the noise of a binary fraction. */
export const numberText = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));

/** What a cell holds, as text: clean, a date as `2022-04-17`, an error as the workbook writes it. */
export function cellText(file: FileRows, block: RowBlock, cell: number): string {
  const value = block.value[cell] ?? 0;
  switch (block.kind[cell]) {
    case CELL.number:
      return numberText(value);
    case CELL.date:
      return isoOfDay(Math.floor(value));
    case CELL.boolean:
      return value === 0 ? 'FALSE' : 'TRUE';
    default:
      return cleanText(file.texts[value] ?? '');
  }
}

/** Columns further right than any ledger's are not shown: one cell in the last of 16,384 would make a row of all of them. */
const LAST_SHOWN = 255;

/** The cells of one row, in column order, gaps filled with empty text. */
export function rowTexts(file: FileRows, block: RowBlock, row: number): string[] {
  const cells: string[] = [];
  for (let cell = block.cellStart[row] ?? 0; cell < (block.cellStart[row + 1] ?? 0); cell++) {
    const column = block.column[cell] ?? 0;
    if (column > LAST_SHOWN) break;
    while (cells.length < column) cells.push('');
    cells[column] = cellText(file, block, cell);
  }
  return cells;
}

/** Whether the row holds anything but spaces. */
export function isBlankRow(file: FileRows, block: RowBlock, row: number): boolean {
  for (let cell = block.cellStart[row] ?? 0; cell < (block.cellStart[row + 1] ?? 0); cell++)
    if (block.kind[cell] !== CELL.text || cleanText(file.texts[block.value[cell] ?? 0] ?? '') !== '') return false;
  return true;
}
