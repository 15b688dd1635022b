import { GT, MORE, SLASH, TagSpan, TextSpan, isMarkup, nextTag, passMarkup } from './xml-bytes.ts';
import { decodeXmlText } from './xml-text.ts';

const SMALL_T = 0x74;

/**
 * The text of a string item (`si`) or inline string (`is`): its runs joined, without the phonetic readings. Usually it
 * is one piece that needs no decoding and stays where it lies (`plain`, `from`, `to`); otherwise it is in `text`.
 */
export class RichText {
  plain = true;
  from = 0;
  to = 0;
  text = '';
  #pieces = 0;
  readonly #tag: TagSpan;
  readonly #span: TextSpan;
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
    this.#tag = new TagSpan(part);
    this.#span = new TextSpan(part);
  }

  /** Reads from behind the opening tag to behind the closing tag called `closer`. */
  read(bytes: Buffer, at: number, end: number, closer: string): number {
    this.plain = true;
    this.from = this.to = at;
    this.text = '';
    this.#pieces = 0;
    let here = at;
    let phonetic = false;
    for (;;) {
      here = nextTag(bytes, here, end);
      if (here < 0 || here + 1 >= end) return MORE;
      if (isMarkup(bytes[here + 1])) {
        here = passMarkup(bytes, here, end, this.#part);
        if (here < 0) return MORE;
        continue;
      }
      here = this.#tag.read(bytes, here, end);
      if (here < 0) return MORE;
      if (this.#tag.is(bytes, 'rPh')) phonetic = !this.#tag.closing && !this.#tag.empty;
      else if (this.#tag.closing) {
        if (this.#tag.is(bytes, closer)) return here;
      } else if (!phonetic && !this.#tag.empty && this.#isText(bytes)) {
        here = this.#piece(bytes, here, end);
        if (here < 0) return MORE;
        if (this.#closes(bytes, here, end, closer)) return here + closer.length + 7;
      }
    }
  }

  #isText(bytes: Buffer): boolean {
    return this.#tag.nameTo - this.#tag.nameFrom === 1 && bytes[this.#tag.nameFrom] === SMALL_T;
  }

  /** `</t></si>` follows, as it nearly always does. */
  #closes(bytes: Buffer, at: number, end: number, closer: string): boolean {
    return (
      at + closer.length + 7 <= end &&
      bytes[at + 1] === SLASH &&
      bytes[at + 2] === SMALL_T &&
      bytes[at + 3] === GT &&
      bytes[at + 5] === SLASH &&
      bytes[at + 6] === closer.charCodeAt(0) &&
      bytes[at + 7] === closer.charCodeAt(1) &&
      bytes[at + 8] === GT
    );
  }

  #piece(bytes: Buffer, at: number, end: number): number {
    const next = this.#span.read(bytes, at, end);
    if (next < 0) return MORE;
    const { from, to, plain } = this.#span;
    if (this.#pieces === 0 && plain) {
      this.from = from;
      this.to = to;
    } else {
      if (this.plain) this.text = this.#pieces === 0 ? '' : bytes.toString('utf8', this.from, this.to);
      this.plain = false;
      this.text += plain ? bytes.toString('utf8', from, to) : decodeXmlText(bytes.toString('utf8', from, to));
    }
    this.#pieces += 1;
    return next;
  }
}
