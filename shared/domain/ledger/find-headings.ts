import { cleanText, type FileRows } from './file-rows.ts';
import { normalHeading } from './heading-text.ts';
import { meaningsOf } from './heading-vocabulary.ts';
import type { LedgerField } from './ledger-types.ts';
import { CELL, type RowBlock } from './row-block.ts';

export interface Heading {
  readonly column: number;
  /** As it stands in the file, clean. */
  readonly text: string;
  readonly normal: string;
  /** 1 for the leftmost of the columns that share a heading. */
  readonly occurrence: number;
}

/** The row, or the two rows, that name a sheet's columns. */
export interface HeadingRow {
  readonly rowNumbers: readonly number[];
  readonly headings: readonly Heading[];
}

interface RowPlace {
  readonly block: RowBlock;
  readonly row: number;
}

interface Candidate extends HeadingRow {
  readonly score: number;
}

/** Headings stand below titles, seldom deeper; and in some programs' output they come last. */
const ROWS_AT_THE_TOP = 100;
const ROWS_AT_THE_END = 20;
/** A better row than one that will do is sought this far below it: a summary may stand above the table itself. */
const ROWS_BELOW = 40;
const LONGEST_HEADING = 120;
/** What a heading that the mapping names adds, over the vocabulary's own fits. */
const KNOWN_FIT = 150;
const POSTING_OR_MONEY: ReadonlySet<LedgerField> = new Set(['date', 'period', 'amount', 'debit', 'credit']);

/**
 * The heading row of a sheet: the row that means most to a ledger, sought in the first rows, then in the last, then
 * anywhere. `known` are headings, normalised, that a mapping already names. Null when no row names at least two columns
 * of a ledger, one of them a date, a period or an amount.
 */
export function findHeadingRow(file: FileRows, sheet: number, known: ReadonlySet<string>): HeadingRow | null {
  const blocks = file.blocks.filter((block) => block.sheet === sheet);
  const count = blocks.reduce((sum, block) => sum + block.rowCount, 0);
  return (
    best(file, placesOf(blocks, 0, ROWS_AT_THE_TOP), known) ??
    best(file, placesOf(blocks, count - ROWS_AT_THE_END, count), known) ??
    best(file, placesOf(blocks, ROWS_AT_THE_TOP, count), known)
  );
}

/** The rows from `from` to `to` (exclusive), counted over the blocks. */
function* placesOf(blocks: readonly RowBlock[], from: number, to: number): Generator<RowPlace> {
  let first = 0;
  for (const block of blocks) {
    for (let row = Math.max(0, from - first); row < Math.min(block.rowCount, to - first); row++) yield { block, row };
    first += block.rowCount;
  }
}

function best(file: FileRows, places: Iterable<RowPlace>, known: ReadonlySet<string>): HeadingRow | null {
  let found: Candidate | null = null;
  let above: RowPlace | undefined;
  let below = 0;
  for (const place of places) {
    if (found && (below += 1) > ROWS_BELOW) break;
    const candidate = candidateAt(file, place, above, known);
    if (candidate && candidate.score > (found?.score ?? 0)) [found, below] = [candidate, 0];
    above = place;
  }
  return found;
}

function candidateAt(file: FileRows, at: RowPlace, above: RowPlace | undefined, known: ReadonlySet<string>) {
  const own = headingCells(file, at);
  if (own.size < 2) return null;
  const alone = scored([numberAt(at)], own, known);
  if (alone.score === 0 || !above || numberAt(above) !== numberAt(at) - 1)
    return isLedgers(alone, known) ? alone : null;
  const upper = headingCells(file, above);
  const both = scored([numberAt(above), numberAt(at)], joined(upper, own), known);
  const better = upper.size > 1 && both.score > alone.score && both.score > scored([], upper, known).score;
  const chosen = better ? both : alone;
  return isLedgers(chosen, known) ? chosen : null;
}

const numberAt = ({ block, row }: RowPlace): number => block.rowNumbers[row] ?? 0;

/** The texts of a row by column; nothing when the row holds more than a few numbers or dates, as no heading does. */
function headingCells(file: FileRows, { block, row }: RowPlace): Map<number, string> {
  const cells = new Map<number, string>();
  let others = 0;
  for (let cell = block.cellStart[row] ?? 0; cell < (block.cellStart[row + 1] ?? 0); cell++) {
    const text = block.kind[cell] === CELL.text ? (file.texts[block.value[cell] ?? 0] ?? '') : null;
    if (text === null) others += 1;
    else if (text.length <= LONGEST_HEADING && cleanText(text) !== '')
      cells.set(block.column[cell] ?? 0, cleanText(text));
  }
  return others * 4 > cells.size ? new Map<number, string>() : cells;
}

/** Headings over two rows: `Net` above `Amount`, or one that is merged down and so stands in the upper row alone. */
function joined(upper: ReadonlyMap<number, string>, own: ReadonlyMap<number, string>): Map<number, string> {
  const cells = new Map([...upper, ...own]);
  for (const [column, text] of own) {
    const above = upper.get(column);
    if (above !== undefined && meaningsOf(normalHeading(text)).length === 0) cells.set(column, `${above} ${text}`);
  }
  return new Map([...cells].sort(([a], [b]) => a - b));
}

function scored(rowNumbers: number[], cells: ReadonlyMap<number, string>, known: ReadonlySet<string>): Candidate {
  const seen = new Map<string, number>();
  const headings = [...cells].map(([column, text]) => {
    const normal = normalHeading(text);
    const occurrence = (seen.get(normal) ?? 0) + 1;
    seen.set(normal, occurrence);
    return { column, text, normal, occurrence };
  });
  return { rowNumbers, headings, score: scoreOf(headings, known) };
}

function scoreOf(headings: readonly Heading[], known: ReadonlySet<string>): number {
  const fits = new Map<LedgerField, number>();
  let score = 0;
  for (const { normal } of headings) {
    if (known.has(normal)) score += KNOWN_FIT;
    for (const { field, fit } of meaningsOf(normal)) fits.set(field, Math.max(fits.get(field) ?? 0, fit));
  }
  for (const fit of fits.values()) score += fit;
  return score;
}

function isLedgers({ headings }: HeadingRow, known: ReadonlySet<string>): boolean {
  if (headings.filter(({ normal }) => known.has(normal)).length > 1) return true;
  const fields = new Set(headings.flatMap(({ normal }) => meaningsOf(normal).map(({ field }) => field)));
  const columns = headings.filter(({ normal }) => meaningsOf(normal).length > 0).length;
  return columns > 1 && fields.size > 1 && [...fields].some((field) => POSTING_OR_MONEY.has(field));
}
