/**
 * Reads a golden file: text that an accountant can check by hand.
 *
 *   (words, and tables that make the plan, each under its name)
 *   == What is shown
 *   (words)
 *   $ command --option value
 *   | heading | … |        what the command must answer: these columns, these rows, in this order
 */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface GoldenCase {
  readonly title: string;
  readonly command: string;
  readonly expected: Table;
}

export interface GoldenFile {
  /** The line that gives the plan's years and how far the ledger goes; null where no plan is needed. */
  readonly years: string | null;
  readonly plan: Readonly<Record<string, Table>>;
  readonly cases: readonly GoldenCase[];
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const isRow = (line: string): boolean => line.startsWith('|');

/** The first table in some lines; its name is the line above it. */
function tablesIn(lines: readonly string[]): [name: string, table: Table][] {
  const starts = lines.flatMap((line, i) => (isRow(line) && !isRow(lines[i - 1] ?? '') ? [i] : []));
  return starts.map((start) => {
    const length = lines.slice(start).findIndex((line) => !isRow(line));
    const [headings = [], ...rows] = lines.slice(start, length < 0 ? undefined : start + length).map(cellsOf);
    return [lines[start - 1] ?? '', { headings, rows }];
  });
}

export function readGolden(text: string): GoldenFile {
  const [head = '', ...parts] = text.split(/^== /m);
  const headLines = head.split('\n');
  return {
    years: headLines.find((line) => line.startsWith('years ')) ?? null,
    plan: Object.fromEntries(tablesIn(headLines)),
    cases: parts.map(readCase),
  };
}

function readCase(part: string): GoldenCase {
  const [title = '', ...lines] = part.split('\n');
  const command = lines.find((line) => line.startsWith('$ '))?.slice(2);
  const [expected] = tablesIn(lines);
  if (command === undefined || expected === undefined) throw new Error(`“${title}” needs a command and a table`);
  return { title, command, expected: expected[1] };
}

/** The table as it stands in a file, columns aligned. */
export function writtenTable({ headings, rows }: Table): string {
  const widths = headings.map((heading, c) => Math.max(heading.length, ...rows.map((row) => (row[c] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, c) => (cells[c] ?? '').padEnd(width)).join(' | ')} |`;
  return [headings, ...rows].map(line).join('\n');
}
