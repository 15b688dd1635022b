import { closeSync, openSync, writeSync } from 'node:fs';
import { INTERIOR, LEAF, PAGE_SIZE, TablePage } from './table-page.ts';
import { TableRecord } from './table-record.ts';
import { varintSize, writeVarint } from './varint.ts';

const FILE_HEADER = 100;
const CHILD = 4;
/** Longer rows go on in pages of their own (https://sqlite.org/fileformat2.html#b_tree_pages, "overflow"). */
const MOST_IN_PAGE = PAGE_SIZE - 35;
const LEAST_IN_PAGE = Math.floor(((PAGE_SIZE - 12) * 32) / 255) - 23;
const IN_OVERFLOW = PAGE_SIZE - 4;
/** Any that reads this format; it says which library wrote the file last. */
const WRITTEN_BY = 3_040_000;

interface Child {
  readonly page: number;
  /** The highest row number in it. */
  readonly last: number;
}

/**
 * Writes a database file that holds one table, for SQLite to read once it is closed. Handing over a row value by value
 * costs more than twice what SQLite takes to store it; as a table, rows come over without a call for each.
 *
 * Only values of `TableRecord` occur, and nothing is ever changed, so this is the smaller part of the file format, which
 * has not changed since 2004: https://sqlite.org/fileformat2.html
 */
export class TableFile {
  readonly record: TableRecord;
  #file: number | null;
  readonly #table: string;
  readonly #sql: string;
  readonly #leaves: Child[] = [];
  readonly #leaf = new TablePage(LEAF);
  /** Pages so far; the first is written last. */
  #pages = 1;
  #lastRow = 0;

  /** Throws what the file system throws; an existing file is not overwritten. */
  constructor(path: string, table: string, columns: readonly string[]) {
    this.record = new TableRecord(columns.length);
    this.#sql = `CREATE TABLE ${table} (${columns.join(', ')})`;
    this.#table = table;
    this.#file = openSync(path, 'wx', 0o600);
  }

  /** Adds the row that `record` has been filled with. `number`, its rowid, is higher than that of the row before. */
  addRow(number: number): void {
    const length = this.record.finish();
    const local = length <= MOST_IN_PAGE ? length : localPart(length);
    const size = varintSize(length) + varintSize(number) + local + (local < length ? CHILD : 0);
    if (!this.#leaf.hasRoomFor(size)) this.#endLeaf(this.#lastRow);
    const { bytes } = this.record;
    const page = this.#leaf.bytes;
    const at = writeVarint(page, writeVarint(page, this.#leaf.place(size), length), number);
    this.#lastRow = number;
    bytes.copy(page, at, 0, local);
    if (local < length) page.writeUInt32BE(this.#overflow(bytes, local, length), at + local);
  }

  /** Completes the file, which is then to be read. */
  close(): void {
    try {
      if (!this.#leaf.isEmpty || this.#leaves.length === 0) this.#endLeaf(this.#lastRow);
      let level: readonly Child[] = this.#leaves;
      while (level.length > 1) level = this.#levelAbove(level);
      this.#writeFirstPage(level[0]?.page ?? 0);
    } finally {
      this.discard();
    }
  }

  /** Leaves the file as it is, unreadable unless it was completed. */
  discard(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #endLeaf(last: number): void {
    this.#leaves.push({ page: this.#writeFinished(this.#leaf), last });
    this.#leaf.clear();
  }

  #levelAbove(children: readonly Child[]): Child[] {
    const level: Child[] = [];
    const page = new TablePage(INTERIOR);
    for (const [i, child] of children.entries()) {
      const size = CHILD + varintSize(child.last);
      const isRightmost = i === children.length - 1 || !page.hasRoomFor(2 * size + CHILD);
      if (isRightmost) {
        level.push({ page: this.#writeFinished(page, child.page), last: child.last });
        page.clear();
      } else {
        const at = page.place(size);
        page.bytes.writeUInt32BE(child.page, at);
        writeVarint(page.bytes, at + CHILD, child.last);
      }
    }
    return level;
  }

  #writeFinished(page: TablePage, rightmost = 0): number {
    page.finish(rightmost);
    return this.#write(page.bytes);
  }

  #write(bytes: Buffer): number {
    this.#writeAt(this.#pages * PAGE_SIZE, bytes);
    this.#pages += 1;
    return this.#pages;
  }

  #writeAt(position: number, bytes: Buffer): void {
    if (this.#file === null) throw new Error('the file is closed');
    let done = 0;
    while (done < PAGE_SIZE) done += writeSync(this.#file, bytes, done, PAGE_SIZE - done, position + done);
  }

  /** Writes the rest of a row, page behind page, and answers where it begins. */
  #overflow(bytes: Buffer, from: number, to: number): number {
    const first = this.#pages + 1;
    for (let at = from; at < to; at += IN_OVERFLOW) {
      const page = Buffer.alloc(PAGE_SIZE);
      page.writeUInt32BE(at + IN_OVERFLOW < to ? this.#pages + 2 : 0, 0);
      bytes.copy(page, 4, at, Math.min(at + IN_OVERFLOW, to));
      this.#write(page);
    }
    return first;
  }

  /** The file's header and, as a table of one row, what its table is called and where it begins. */
  #writeFirstPage(root: number): void {
    const page = new TablePage(LEAF, FILE_HEADER);
    const row = this.#schemaRow(root);
    const size = varintSize(row.length) + varintSize(1) + row.length;
    const at = page.place(size);
    row.copy(page.bytes, writeVarint(page.bytes, writeVarint(page.bytes, at, row.length), 1));
    page.finish();
    writeFileHeader(page.bytes, this.#pages);
    this.#writeAt(0, page.bytes);
  }

  #schemaRow(root: number): Buffer {
    const record = new TableRecord(5);
    record.begin();
    for (const text of ['table', this.#table, this.#table]) addText(record, text);
    record.addInteger(root);
    addText(record, this.#sql);
    return Buffer.from(record.bytes.subarray(0, record.finish()));
  }
}

function addText(record: TableRecord, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  record.addText(bytes, 0, bytes.length);
}

/** How much of a long row stays in its page: what leaves the last of its other pages full, where that fits. */
function localPart(length: number): number {
  const rest = LEAST_IN_PAGE + ((length - LEAST_IN_PAGE) % IN_OVERFLOW);
  return rest <= MOST_IN_PAGE ? rest : LEAST_IN_PAGE;
}

function writeFileHeader(bytes: Buffer, pages: number): void {
  bytes.write('SQLite format 3\0', 0, 'latin1');
  bytes.writeUInt16BE(PAGE_SIZE, 16);
  // Written without a write-ahead log; fixed shares of a page; the fourth schema format; UTF-8.
  bytes.set([1, 1, 0, 64, 32, 32], 18);
  const [changes, schemaChanges, schemaFormat, utf8] = [1, 1, 4, 1];
  bytes.writeUInt32BE(changes, 24);
  bytes.writeUInt32BE(pages, 28);
  bytes.writeUInt32BE(schemaChanges, 40);
  bytes.writeUInt32BE(schemaFormat, 44);
  bytes.writeUInt32BE(utf8, 56);
  bytes.writeUInt32BE(changes, 92);
  bytes.writeUInt32BE(WRITTEN_BY, 96);
}
