import type { FileInfo, RowBlock } from '../../../../shared/domain/ledger/row-block.ts';
import { AS_ERROR, BLANK, BlockBuilder, type TextLookup } from './block-builder.ts';
import type { ByteSource } from './byte-source.ts';
import { ByteWindow } from './byte-window.ts';
import type { ReadBudget } from './read-budget.ts';
import { judgeZipContent } from './recognise-file.ts';
import { RowsCutShort } from './rows-cut-short.ts';
import { SharedStrings } from './shared-strings.ts';
import { SheetScanner } from './sheet-scanner.ts';
import { TextTable } from './text-table.ts';
import { unpackPart } from './unpack-part.ts';
import { readWorkbookParts, type WorkbookParts } from './workbook-parts.ts';
import { damaged, readZipDirectory } from './zip-directory.ts';

/** A workbook whose directory and small parts have been read and judged. */
export interface OpenedWorkbook {
  readonly info: FileInfo;
  readonly parts: WorkbookParts;
}

export async function openWorkbook(source: ByteSource, budget: ReadBudget): Promise<OpenedWorkbook> {
  const directory = await readZipDirectory(source, budget.limits);
  judgeZipContent(directory);
  const parts = await readWorkbookParts(source, directory, budget);
  const sheets = parts.sheets.map(({ name, hidden }) => ({ name, hidden }));
  return { info: { kind: 'xlsx', sheets, encoding: null, delimiter: null }, parts };
}

/** Gives each shared text an index in the file's table when a row first uses it. */
class SharedTextIndices implements TextLookup {
  readonly #shared: SharedStrings;
  readonly #texts: TextTable;
  known = new Float64Array(1024);

  constructor(shared: SharedStrings, texts: TextTable) {
    this.#shared = shared;
    this.#texts = texts;
  }

  find(reference: number): number {
    const known = reference < this.known.length ? this.known[reference]! : 0;
    return known > 0 ? known : this.#assign(reference);
  }

  #assign(reference: number): number {
    const text = this.#shared.text(reference);
    if (text === undefined) throw damaged(`a cell refers to text ${reference + 1} of ${this.#shared.count}`);
    const index = this.#shared.isTooLong(reference) ? AS_ERROR : 0;
    if (reference >= this.known.length) this.#widen();
    this.known[reference] = text === '' ? BLANK : index + this.#texts.add(text) + 2;
    return this.known[reference]!;
  }

  #widen(): void {
    const wider = new Float64Array(Math.max(this.#shared.count, this.known.length * 2));
    wider.set(this.known);
    this.known = wider;
  }
}

export interface WorkbookReading {
  readonly source: ByteSource;
  readonly parts: WorkbookParts;
  readonly budget: ReadBudget;
  readonly sheets: readonly number[];
  readonly rowsPerBlock: number;
  /** Called with packed bytes as they are taken in. */
  readonly onPacked: (bytes: number) => void;
}

/** Reads the sheets asked for, in that order, with one table of texts. */
export class WorkbookReader {
  readonly #reading: WorkbookReading;
  readonly #texts: TextTable;
  readonly #shared: SharedStrings;
  readonly #builder: BlockBuilder;

  constructor(reading: WorkbookReading) {
    const { source, parts, budget, rowsPerBlock, onPacked } = reading;
    const part = parts.sharedStrings;
    this.#reading = reading;
    this.#texts = new TextTable(budget);
    this.#shared = new SharedStrings(
      part === null ? null : unpackPart(source, part, budget, onPacked),
      new ByteWindow('the list of texts'),
      budget,
    );
    const indices = new SharedTextIndices(this.#shared, this.#texts);
    this.#builder = new BlockBuilder(this.#texts, budget, rowsPerBlock, indices);
  }

  async *blocks(): AsyncGenerator<RowBlock, void, undefined> {
    try {
      for (const sheet of this.#reading.sheets) yield* this.#sheetBlocks(sheet);
    } finally {
      await this.#shared.close();
    }
  }

  async *#sheetBlocks(index: number): AsyncGenerator<RowBlock, void, undefined> {
    const { source, parts, budget, onPacked } = this.#reading;
    const sheet = parts.sheets[index]!;
    const cutShort = new RowsCutShort(sheet.name);
    const window = new ByteWindow(`the sheet “${sheet.name}”`);
    const context = { sheetName: sheet.name, ...parts, textLength: budget.limits.textLength };
    const scanner = new SheetScanner(context, this.#builder, this.#texts);
    let used = 0;
    for await (const piece of unpackPart(source, sheet.part, budget, onPacked)) {
      if (scanner.done) continue;
      window.advance(used, piece);
      this.#texts.window(window.bytes, window.end);
      used = scanner.scan(window.bytes, 0, window.end);
      while (this.#builder.full) {
        yield await this.#take(index, cutShort);
        used = scanner.scan(window.bytes, used, window.end);
      }
    }
    if (!scanner.done) throw damaged(`the sheet “${sheet.name}” is cut short`);
    const last = await this.#take(index, cutShort);
    cutShort.judge();
    if (last.rowCount > 0 || last.texts.length > 0) yield last;
  }

  async #take(sheet: number, cutShort: RowsCutShort): Promise<RowBlock> {
    await this.#shared.ensure(this.#builder.highestReference + 1);
    const block = this.#builder.take(sheet);
    cutShort.saw(block);
    return block;
  }
}
