import { inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

/** An .xlsx file as it stands in its parts, read without any library that writes workbooks. */
export interface CellXml {
  /** A text, a number, or null where the cell is empty. */
  readonly value: string | number | null;
  readonly formula: string | null;
  /** The cell's `t`: `s`, `str`, `n`, … */
  readonly type: string;
  readonly format: string;
}
export interface WorkbookXml {
  readonly parts: ReadonlyMap<string, string>;
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, CellXml>>;
  /** Defined names and what they refer to; the names of one sheet have its place, from 0, behind them. */
  readonly names: ReadonlyMap<string, string>;
  /** The part that a sheet is in. */
  readonly partOf: ReadonlyMap<string, string>;
}

/** The parts of a zip file by name, from its directory. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const name = file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    parts.set(name, (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A part as a tree. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}

const all = (element: Element, name: string): Element[] => [
  ...element.children.filter((child) => child.name === name),
  ...element.children.flatMap((child) => all(child, name)),
];

const textOf = (element: Element): string =>
  all(element, 't')
    .map((t) => t.text)
    .join('');

export function readWorkbookXml(bytes: Uint8Array): WorkbookXml {
  const parts = unzip(bytes);
  const part = (name: string): Element => parse(parts.get(name) ?? '<none/>');
  const texts = all(part('xl/sharedStrings.xml'), 'si').map(textOf);
  const formats = numberFormats(part('xl/styles.xml'));
  const targets = new Map(
    all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes: a }) => [a['Id'], a['Target'] ?? '']),
  );
  const book = part('xl/workbook.xml');
  const partOf = new Map(
    all(book, 'sheet').map(({ attributes: a }) => [a['name'] ?? '', `xl/${targets.get(a['r:id']) ?? ''}`]),
  );
  return {
    parts,
    partOf,
    names: new Map(
      all(book, 'definedName').map(({ attributes: a, text }) => [
        [a['name'], a['localSheetId']].join(' ').trim(),
        text,
      ]),
    ),
    sheets: new Map([...partOf].map(([name, path]) => [name, cellsOf(part(path), texts, formats)])),
  };
}

function numberFormats(styles: Element): string[] {
  const codes = new Map(all(styles, 'numFmt').map(({ attributes: a }) => [a['numFmtId'], a['formatCode'] ?? '']));
  return all(styles, 'cellXfs')
    .flatMap((cells) => cells.children)
    .map(({ attributes: a }) => codes.get(a['numFmtId']) ?? (a['numFmtId'] === '49' ? '@' : ''));
}

function cellsOf(sheet: Element, texts: readonly string[], formats: readonly string[]): Map<string, CellXml> {
  return new Map(
    all(sheet, 'c').map((cell) => {
      const type = cell.attributes['t'] ?? 'n';
      const raw = cell.children.find(({ name }) => name === 'v')?.text;
      const formula = cell.children.find(({ name }) => name === 'f')?.text ?? null;
      const format = formats[Number(cell.attributes['s'] ?? 0)] ?? '';
      return [cell.attributes['r'] ?? '', { value: valueOf(type, raw, texts), formula, type, format }];
    }),
  );
}

function valueOf(type: string, raw: string | undefined, texts: readonly string[]): string | number | null {
  if (type === 's') return texts[Number(raw)] ?? null;
  if (type === 'str') return raw ?? '';
  return raw === undefined || raw === '' ? null : Number(raw);
}
