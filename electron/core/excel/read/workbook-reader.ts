import type { RowBlock } from '../../../../shared/domain/ledger/row-block.ts';
import { BlockBuilder } from './block-builder.ts';
import type { ByteSource } from './byte-source.ts';
import { ByteWindow } from './byte-window.ts';
import type { ReadBudget } from './read-budget.ts';
import { damaged } from './refusals.ts';
import { RowsCutShort } from './rows-cut-short.ts';
import { SharedStrings } from './shared-strings.ts';
import { SharedTextIndices } from './shared-text-indices.ts';
import { SheetScanner } from './sheet-scanner.ts';
import { TextTable } from './text-table.ts';
import { unpackPart } from './unpack-part.ts';
import type { WorkbookParts } from './workbook-parts.ts';

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
        yield await this.#take(index, scanner.lastRow, cutShort);
        used = scanner.scan(window.bytes, used, window.end);
      }
    }
    if (!scanner.done) throw damaged(`the sheet “${sheet.name}” is cut short`);
    const last = await this.#take(index, scanner.lastRow, cutShort);
    cutShort.judge();
    // Without rows of its own it still tells of the blank ones at the end.
    if (last.lastRow > 0) yield last;
  }

  async #take(sheet: number, lastRow: number, cutShort: RowsCutShort): Promise<RowBlock> {
    await this.#shared.ensure(this.#builder.highestReference + 1);
    const block = this.#builder.take(sheet, lastRow);
    cutShort.saw(block);
    return block;
  }
}
