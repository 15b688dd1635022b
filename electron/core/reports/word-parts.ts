import type { ITableCellOptions, Paragraph, Table, TableRow } from 'docx';

/** The Word library; loaded when the first document is written, not at every start of the program. */
export type Word = typeof import('docx');

export const loadWord = (): Promise<Word> => import('docx');

/** A column of a table; widths are shares of the page's width, in hundredths. */
export interface WordColumn {
  readonly heading: string;
  readonly width: number;
  readonly numeric?: boolean;
}

const FONT = 'Calibri';
/** Half points. */
const SIZE = { body: 22, small: 20, title: 34, heading: 26 } as const;
/** Twentieths of a point. */
const AFTER = { body: 120, cell: 20 } as const;

export const paragraph = (word: Word, text: string, bold = false): Paragraph =>
  new word.Paragraph({
    spacing: { after: AFTER.body },
    children: [new word.TextRun({ text, bold })],
  });

export const heading = (word: Word, text: string, level: 1 | 2): Paragraph =>
  new word.Paragraph({
    heading: level === 1 ? word.HeadingLevel.HEADING_1 : word.HeadingLevel.HEADING_2,
    keepNext: true,
    children: [new word.TextRun({ text })],
  });

/** A table whose first row repeats on each page; rows of `strong` are in bold. */
export function wordTable(
  word: Word,
  columns: readonly WordColumn[],
  rows: readonly (readonly string[])[],
  strong: ReadonlySet<number> = new Set(),
): Table {
  const headings = columns.map((column) => column.heading);
  return new word.Table({
    width: { size: 100, type: word.WidthType.PERCENTAGE },
    rows: [
      tableRow(word, columns, headings, { bold: true, header: true }),
      ...rows.map((cells, i) => tableRow(word, columns, cells, { bold: strong.has(i), header: false })),
    ],
  });
}

function tableRow(
  word: Word,
  columns: readonly WordColumn[],
  cells: readonly string[],
  { bold, header }: { readonly bold: boolean; readonly header: boolean },
): TableRow {
  return new word.TableRow({
    tableHeader: header,
    cantSplit: true,
    children: columns.map(
      (column, i) => new word.TableCell(cellOf(word, column, { text: cells[i] ?? '', bold, header })),
    ),
  });
}

const cellOf = (
  word: Word,
  { width, numeric }: WordColumn,
  { text, bold, header }: { readonly text: string; readonly bold: boolean; readonly header: boolean },
): ITableCellOptions => ({
  width: { size: width, type: word.WidthType.PERCENTAGE },
  ...(header && { shading: { fill: 'E8ECF1' } }),
  margins: { left: 80, right: 80, top: 20, bottom: 20 },
  children: [
    new word.Paragraph({
      spacing: { after: AFTER.cell },
      alignment: numeric === true ? word.AlignmentType.RIGHT : word.AlignmentType.LEFT,
      children: [new word.TextRun({ text, bold, size: SIZE.small })],
    }),
  ],
});

/** A whole document in the one style of ours. @returns The bytes of a .docx file. */
export async function wordDocument(
  word: Word,
  facts: { readonly title: string; readonly by: string },
  children: readonly (Paragraph | Table)[],
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new word.Document({
    title: facts.title,
    creator: facts.by,
    lastModifiedBy: facts.by,
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.body, language: { value: 'en-GB' } } },
        heading1: { run: { font: FONT, size: SIZE.title, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading2: {
          run: { font: FONT, size: SIZE.heading, bold: true },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
      },
    },
    sections: [{ children }],
  });
  return new Uint8Array(await word.Packer.toArrayBuffer(document));
}
