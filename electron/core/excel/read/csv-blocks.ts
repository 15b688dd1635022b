import type { RowBlock } from '../../../../shared/domain/ledger/row-block.ts';
import { BlockBuilder } from './block-builder.ts';
import { readPieces, type ByteSource } from './byte-source.ts';
import { ByteWindow } from './byte-window.ts';
import { asUtf8 } from './csv-encoding.ts';
import { CsvScanner } from './csv-scanner.ts';
import type { OpenedCsv } from './open-csv.ts';
import type { ReadBudget } from './read-budget.ts';
import { RowsCutShort } from './rows-cut-short.ts';
import { TextTable } from './text-table.ts';

export interface CsvReading {
  readonly source: ByteSource;
  readonly opened: OpenedCsv;
  readonly budget: ReadBudget;
  readonly rowsPerBlock: number;
  readonly onPacked: (bytes: number) => void;
}

async function* counted(reading: CsvReading): AsyncGenerator<Buffer, void, undefined> {
  for await (const piece of readPieces(reading.source, 0, reading.source.size)) {
    reading.budget.unpacked(piece.length);
    reading.onPacked(piece.length);
    yield piece;
  }
}

/** Behind the last line end, so that a record that goes on in the next piece is, as a rule, not begun before. */
function lastLineEnd({ bytes, end }: ByteWindow): number {
  if (end === 0) return 0;
  const newline = bytes.lastIndexOf(0x0a, end - 1);
  return 1 + (newline >= 0 ? newline : bytes.lastIndexOf(0x0d, end - 1));
}

/** The rows of a text file. */
export async function* csvBlocks(reading: CsvReading): AsyncGenerator<RowBlock, void, undefined> {
  const { opened, budget, rowsPerBlock } = reading;
  const texts = new TextTable(budget);
  const builder = new BlockBuilder(texts, budget, rowsPerBlock);
  const scanner = new CsvScanner(opened.delimiter, builder, texts, budget.limits.textLength);
  const window = new ByteWindow('this file', () => scanner.unclosed());
  const cutShort = new RowsCutShort(opened.info.sheets[0]!.name);
  const take = (): RowBlock => {
    const block = builder.take(0, scanner.row);
    cutShort.saw(block);
    return block;
  };
  let used = 0;
  let skip = opened.skipped;
  for await (const piece of asUtf8(counted(reading), opened.encoding)) {
    window.advance(used, piece);
    used = skip;
    skip = 0;
    texts.window(window.bytes, window.end);
    const end = lastLineEnd(window);
    used = scanner.scan(window.bytes, used, end, false);
    while (builder.full) {
      yield take();
      used = scanner.scan(window.bytes, used, end, false);
    }
  }
  texts.window(window.bytes, window.end);
  while (used < window.end) {
    const next = scanner.scan(window.bytes, used, window.end, true);
    if (next === used && !builder.full) throw scanner.unclosed();
    used = next;
    if (builder.full) yield take();
  }
  const last = take();
  cutShort.judge();
  // Without rows of its own it still tells of the blank ones at the end.
  if (last.lastRow > 0) yield last;
}
