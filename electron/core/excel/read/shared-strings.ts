import type { ByteWindow } from './byte-window.ts';
import type { ReadBudget } from './read-budget.ts';
import { QUICK_END, QUICK_START, quickTextEnd } from './quick-text.ts';
import { RichText } from './rich-text.ts';
import { MORE, TagSpan, isMarkup, nextTag, passMarkup } from './xml-bytes.ts';

/** Longer texts than Excel's cells can hold are not kept; this says so in their place. */
export const tooLongWords = (length: number): string => `text of ${length.toLocaleString('en-GB')} characters`;

/**
 * The shared texts of a workbook, read only as far as the rows have come: they stand in the order of their first use,
 * so that looking at the first rows of a large file stays quick.
 */
export class SharedStrings {
  readonly #texts: string[] = [];
  readonly #tooLong = new Set<number>();
  readonly #pieces: AsyncGenerator<Buffer, void, undefined> | null;
  readonly #window: ByteWindow;
  readonly #budget: ReadBudget;
  readonly #tag: TagSpan;
  readonly #rich: RichText;
  #used = 0;

  constructor(pieces: AsyncGenerator<Buffer, void, undefined> | null, window: ByteWindow, budget: ReadBudget) {
    this.#pieces = pieces;
    this.#window = window;
    this.#budget = budget;
    this.#tag = new TagSpan(window.name);
    this.#rich = new RichText(window.name);
  }

  get count(): number {
    return this.#texts.length;
  }

  /** The text, `undefined` when it was not read; for a text that is too long what says so. */
  text(index: number): string | undefined {
    return this.#texts[index];
  }

  isTooLong(index: number): boolean {
    return this.#tooLong.has(index);
  }

  /** Reads on until there are `count` texts or no more. */
  async ensure(count: number): Promise<void> {
    while (this.#texts.length < count && this.#pieces !== null) {
      const piece = await this.#pieces.next();
      if (piece.done === true) return;
      this.#window.advance(this.#used, piece.value);
      this.#used = this.#scan(this.#window.bytes, this.#window.end);
    }
  }

  /** Stops the unpacking. */
  async close(): Promise<void> {
    await this.#pieces?.return();
  }

  #scan(bytes: Buffer, end: number): number {
    const latin = bytes.toString('latin1', 0, end);
    let here = 0;
    for (;;) {
      const at = nextTag(bytes, here, end);
      if (at < 0) return end;
      here = this.#element(bytes, at, end, latin);
      if (here < 0) return at;
    }
  }

  #element(bytes: Buffer, at: number, end: number, latin: string): number {
    const quick = quickTextEnd(bytes, at, end);
    if (quick > 0) {
      this.#keep(latin.slice(at + QUICK_START, quick));
      return quick + QUICK_END;
    }
    if (at + 1 >= end) return MORE;
    if (isMarkup(bytes[at + 1])) return passMarkup(bytes, at, end, this.#window.name);
    const next = this.#tag.read(bytes, at, end);
    if (next < 0 || this.#tag.closing || !this.#tag.is(bytes, 'si')) return next;
    if (this.#tag.empty) {
      this.#texts.push('');
      return next;
    }
    const behind = this.#rich.read(bytes, next, end, 'si');
    if (behind >= 0) this.#keep(this.#textOf(bytes, latin));
    return behind;
  }

  #textOf(bytes: Buffer, latin: string): string {
    const { plain, from, to, text } = this.#rich;
    return plain ? plainText(bytes, from, to, latin) : text;
  }

  #keep(text: string): void {
    this.#budget.textBytes(text.length);
    if (text.length > this.#budget.limits.textLength) {
      this.#tooLong.add(this.#texts.length);
      this.#texts.push(tooLongWords(text.length));
    } else this.#texts.push(text);
  }
}

/** Plain ASCII is cut out of the decoded window, which is several times faster than decoding each text. */
function plainText(bytes: Buffer, from: number, to: number, latin: string): string {
  for (let at = from; at < to; at += 1) if (bytes[at]! >= 0x80) return bytes.toString('utf8', from, to);
  return latin.slice(from, to);
}
