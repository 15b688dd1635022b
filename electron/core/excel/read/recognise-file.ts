import type { ByteSource } from './byte-source.ts';
import { FileRefusal } from './spreadsheet-file.ts';
import type { ZipPart } from './zip-directory.ts';

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const RESAVE = 'Open it in the program it comes from and save it as .xlsx or .csv';
const SAVE_AS_XLSX = 'Open it in Excel and save it as .xlsx';

/** What a file is by its first bytes; a `FileRefusal` is thrown for what cannot hold a ledger or must be saved anew. */
export type FileShape = 'zip' | 'text';

/** Names inside a compound file stand in UTF-16. */
const holdsStream = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));

/** Old Excel and encrypted files are the same container: the names of its streams tell which. */
async function compoundFile(source: ByteSource): Promise<FileRefusal> {
  const bytes = await source.read(0, Math.min(source.size, 64 * 2 ** 20));
  if (holdsStream(bytes, 'EncryptedPackage')) {
    return new FileRefusal(
      'it is protected with a password',
      'Open it in Excel, save a copy without a password and choose that',
    );
  }
  if (holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book')) {
    return new FileRefusal('it is an old .xls workbook', SAVE_AS_XLSX);
  }
  return new FileRefusal('it is an old Office document and no workbook', RESAVE);
}

const TEXT_SHAPES: readonly (readonly [RegExp, string, string])[] = [
  [/^%PDF/, 'it is a PDF, which shows numbers but does not hold them as data', 'Ask for the spreadsheet behind it'],
  [/^\{\\rtf/, 'it is a word-processing document', 'Ask for the spreadsheet behind it'],
  [/^<\?xml[^]*<(\w+:)?Workbook[\s>]/, 'it is an XML spreadsheet of Excel 2003', SAVE_AS_XLSX],
  [
    /^(<\?xml[^]{0,200}?)?(<!--[^]{0,500}?-->\s*)?<(!doctype html|html|head|body|table|meta|style)[\s>]/i,
    'it is a web page under a spreadsheet’s name',
    SAVE_AS_XLSX,
  ],
  [/^(\{|\[\s*\{)\s*"/, 'it is a JSON file and no spreadsheet', RESAVE],
  [/^<\?xml/, 'it is an XML file and no spreadsheet', RESAVE],
];

/** Looks at the first bytes only. */
export async function recogniseFile(source: ByteSource): Promise<FileShape> {
  if (source.size === 0) throw new FileRefusal('it is empty', 'Export or copy it again');
  const start = await source.read(0, Math.min(source.size, 4096));
  if (start.subarray(0, 8).equals(OLE2)) throw await compoundFile(source);
  if (start.toString('latin1', 0, 4) === 'PK\x03\x04' || start.toString('latin1', 0, 4) === 'PK\x05\x06') return 'zip';
  if (start[0] === 0x1f && start[1] === 0x8b)
    throw new FileRefusal('it is a compressed archive', 'Unpack it and choose the file inside');
  const text = start.toString('latin1').replace(/^ï»¿/, '').trimStart();
  for (const [pattern, problem, remedy] of TEXT_SHAPES) if (pattern.test(text)) throw new FileRefusal(problem, remedy);
  return 'text';
}

const ZIP_SHAPES: readonly (readonly [RegExp, string, string])[] = [
  [/^xl\/workbook\.bin$/, 'it is a binary .xlsb workbook', SAVE_AS_XLSX],
  [
    /^index\/.*\.iwa$|^index\.zip$/,
    'it is a Numbers spreadsheet',
    'In Numbers choose Export to Excel and choose that file',
  ],
  [/^word\//, 'it is a Word document', 'Ask for the spreadsheet behind it'],
  [/^ppt\//, 'it is a presentation', 'Ask for the spreadsheet behind it'],
  [
    /^meta-inf\/manifest\.xml$|^content\.xml$/,
    'it is an OpenDocument spreadsheet or document (.ods)',
    'Open it in LibreOffice or Excel and save it as .xlsx',
  ],
];

/** Tells a workbook from the other things that are zip files inside. Names are in lower case. */
export function judgeZipContent(parts: ReadonlyMap<string, ZipPart>): void {
  const names = [...parts.keys()];
  for (const [pattern, problem, remedy] of ZIP_SHAPES) {
    if (names.some((name) => pattern.test(name))) throw new FileRefusal(problem, remedy);
  }
  if (!parts.has('[content_types].xml') && !parts.has('xl/workbook.xml')) {
    throw new FileRefusal('it is a zip archive and no workbook', 'Unpack it and choose the spreadsheet inside');
  }
}
