import { damaged } from './refusals.ts';

/** No row of text and no cell of a workbook is longer than this. */
const MOST_HELD = 8 * 2 ** 20;

/** Joins the pieces of a stream for a scanner: what it has not used up is kept in front of the next piece. */
export class ByteWindow {
  bytes: Buffer = Buffer.allocUnsafe(512 * 1024);
  /** How many of `bytes` are there. */
  end = 0;
  readonly #name: string;
  readonly #tooLong: () => Error;

  constructor(name: string, tooLong: () => Error = () => damaged(`${name} holds one piece of more than 8 MB`)) {
    this.#name = name;
    this.#tooLong = tooLong;
  }

  get name(): string {
    return this.#name;
  }

  /** Drops the bytes before `used` and adds a piece. */
  advance(used: number, piece: Uint8Array): void {
    const held = this.end - used;
    if (held > MOST_HELD) throw this.#tooLong();
    const next = held + piece.length;
    if (next > this.bytes.length) {
      const wider = Buffer.allocUnsafe(next * 2);
      this.bytes.copy(wider, 0, used, this.end);
      this.bytes = wider;
    } else {
      this.bytes.copyWithin(0, used, this.end);
    }
    this.bytes.set(piece, held);
    this.end = next;
  }
}
