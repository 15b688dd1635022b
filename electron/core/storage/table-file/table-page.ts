/** The size of every page of a table file, in bytes; it holds some fifty rows of a ledger. */
export const PAGE_SIZE = 8192;

/** What a page of a table is, by the first byte of its header. */
export const LEAF = 0x0d;
export const INTERIOR = 0x05;

const HEADER = { [LEAF]: 8, [INTERIOR]: 12 } as const;
const POINTER = 2;

/**
 * A page of a table's tree that is being filled: pointers behind its header, and from its end backwards the cells that
 * they point to (https://sqlite.org/fileformat2.html#b_tree_pages).
 */
export class TablePage {
  readonly bytes = Buffer.alloc(PAGE_SIZE);
  readonly #kind: typeof LEAF | typeof INTERIOR;
  /** Where the page's header is: behind the file's own, in the first page. */
  readonly #start: number;
  #cells = 0;
  #nextPointer: number;
  #firstCell = PAGE_SIZE;

  constructor(kind: typeof LEAF | typeof INTERIOR, start = 0) {
    this.#kind = kind;
    this.#start = start;
    this.#nextPointer = start + HEADER[kind];
  }

  get isEmpty(): boolean {
    return this.#cells === 0;
  }

  hasRoomFor(size: number): boolean {
    return this.#nextPointer + POINTER + size <= this.#firstCell;
  }

  /** Adds a cell of `size` bytes and answers where it is to be written. */
  place(size: number): number {
    this.#cells += 1;
    this.#firstCell -= size;
    this.bytes[this.#nextPointer] = this.#firstCell >>> 8;
    this.bytes[this.#nextPointer + 1] = this.#firstCell;
    this.#nextPointer += POINTER;
    return this.#firstCell;
  }

  /** Writes the header: the page is complete. @param rightmost The last child of an interior page. */
  finish(rightmost = 0): void {
    const { bytes } = this;
    const start = this.#start;
    bytes[start] = this.#kind;
    bytes.writeUInt16BE(this.#cells, start + 3);
    bytes.writeUInt16BE(this.#firstCell, start + 5);
    if (this.#kind === INTERIOR) bytes.writeUInt32BE(rightmost, start + 8);
  }

  /** Makes the page empty again, to be filled anew. */
  clear(): void {
    this.bytes.fill(0);
    this.#cells = 0;
    this.#nextPointer = this.#start + HEADER[this.#kind];
    this.#firstCell = PAGE_SIZE;
  }
}
