import type { ExaminedFile } from './examine-file.ts';
import { rowTexts } from './file-rows.ts';
import { normalHeading } from './heading-text.ts';

/** Headings of a register of contracts, not of a ledger. */
const REGISTER = [
  /\bstart date\b/,
  /\bend date\b|\bexpiry\b/,
  /\b(?:annual|total)? ?contract value\b|\bannual value\b|\bestimated value\b/,
  /\bcontract (?:title|reference|ref|number|no|name|id|manager|owner)\b/,
  /\bextension\b/,
  /\bawarded\b.*\bsuppliers?\b|\bsuppliers?\b.*\bawarded\b|\baward date\b/,
  /\brenew(?:ed|al)?\b|\breview date\b/,
  /\b(?:tender|itt|itq|procurement route|waiver)\b/,
];

/** How many of them a row of headings shows; a ledger's shows none or one. */
const marksIn = (normals: readonly string[]): number =>
  REGISTER.filter((mark) => normals.some((normal) => mark.test(normal))).length;

const ROWS_AT_THE_TOP = 30;

/** The most marks of a register that one of a sheet's first rows shows. */
export function registerMarksOf({ file }: ExaminedFile, sheet: number): number {
  let most = 0;
  const block = file.blocks.find((candidate) => candidate.sheet === sheet);
  for (let row = 0; block && row < Math.min(block.rowCount, ROWS_AT_THE_TOP); row++)
    most = Math.max(most, marksIn(rowTexts(file, block, row).map(normalHeading)));
  return most;
}
