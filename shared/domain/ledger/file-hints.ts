import { cellText, type FileRows } from './file-rows.ts';
import { codeOfMonth, startYearOfCode } from './posting.ts';
import { fullYear, monthNamed } from './read-day.ts';
import { CELL } from './row-block.ts';

/** What a file says about its time outside its columns. Used to settle doubts, never in place of a column. */

const FINANCIAL_YEAR = /\b((?:19|20)\d{2}|\d{2}) ?[/.\-–] ?((?:19|20)\d{2}|\d{2})\b/;
const WORDS = /[a-z]+|\d{4}|\d{2}/gi;
const TITLE_ROWS = 20;

/** `Apr 24 PCC` is April 2024; `Jan '24`; `September`, without a year. */
export function monthInName(name: string): { readonly month: number; readonly year: number | null } | null {
  const words = name.match(WORDS) ?? [];
  const at = words.findIndex((word) => monthNamed(word) > 0);
  if (at < 0) return null;
  const next = words[at + 1] ?? '';
  return { month: monthNamed(words[at] ?? ''), year: /^\d+$/.test(next) ? fullYear(next) : null };
}

/** The year that starts in 2022, of a text that holds `2022/23`, `2022-2023` or `22/23`. */
export function financialYearIn(text: string): number | null {
  const match = FINANCIAL_YEAR.exec(text);
  if (!match) return null;
  const first = fullYear(match[1] ?? '');
  return fullYear(match[2] ?? '') === first + 1 ? first : null;
}

function yearInName(name: string): number | null {
  const financial = financialYearIn(name);
  if (financial !== null) return financial;
  const named = monthInName(name);
  return named?.year != null ? startYearOfCode(codeOfMonth(named.year, named.month)) : null;
}

/** The financial year that a sheet belongs to by its name, or by a title above its headings; null when neither says. */
export function yearHint(file: FileRows, sheet: number, firstHeadingRow: number): number | null {
  const named = yearInName(file.info.sheets[sheet]?.name ?? '');
  if (named !== null) return named;
  const block = file.blocks.find((candidate) => candidate.sheet === sheet);
  for (let row = 0; block && row < Math.min(block.rowCount, TITLE_ROWS); row++) {
    if ((block.rowNumbers[row] ?? 0) >= firstHeadingRow) break;
    for (let cell = block.cellStart[row] ?? 0; cell < (block.cellStart[row + 1] ?? 0); cell++) {
      const year = block.kind[cell] === CELL.text ? financialYearIn(cellText(file, block, cell)) : null;
      if (year !== null) return year;
    }
  }
  return null;
}
