import { RichText } from './rich-text.ts';
import { GT, MORE, SLASH, TagSpan, TextSpan, isMarkup, nextTag, passMarkup } from './xml-bytes.ts';
import { decodeXmlText } from './xml-text.ts';

const SMALL_C = 0x63;
const SMALL_F = 0x66;
const SMALL_V = 0x76;

/** What is inside a cell's element, however it is written: its formula's presence, its value, its inline text. */
export class CellContent {
  hasFormula = false;
  hasValue = false;
  hasInline = false;
  readonly value: TextSpan;
  readonly inline: RichText;
  readonly #part: string;
  readonly #tag: TagSpan;
  readonly #passed: TextSpan;

  constructor(part: string) {
    this.#part = part;
    this.value = new TextSpan(part);
    this.inline = new RichText(part);
    this.#tag = new TagSpan(part);
    this.#passed = new TextSpan(part);
  }

  /** Nothing stands between the value's tags, or there are none. */
  get blank(): boolean {
    return !this.hasValue || this.value.from === this.value.to;
  }

  valueText(bytes: Buffer): string {
    const raw = bytes.toString('utf8', this.value.from, this.value.to);
    return this.value.plain ? raw : decodeXmlText(raw);
  }

  /** From behind the cell's opening tag to behind its closing one. */
  read(bytes: Buffer, at: number, end: number): number {
    this.hasFormula = this.hasValue = this.hasInline = false;
    let here = at;
    for (;;) {
      here = nextTag(bytes, here, end);
      if (here < 0 || here + 2 >= end) return MORE;
      if (bytes[here + 1] === SMALL_V && bytes[here + 2] === GT) {
        here = this.#readValue(bytes, here + 3, end);
        if (closesCell(bytes, here, end)) return here + 8;
      } else if (isMarkup(bytes[here + 1])) here = passMarkup(bytes, here, end, this.#part);
      else {
        here = this.#tag.read(bytes, here, end);
        if (this.#tag.closing && this.#tag.is(bytes, 'c')) return here;
        if (here >= 0 && !this.#tag.closing) here = this.#child(bytes, here, end);
      }
      if (here < 0) return MORE;
    }
  }

  #readValue(bytes: Buffer, at: number, end: number): number {
    this.hasValue = true;
    return this.value.read(bytes, at, end);
  }

  #child(bytes: Buffer, at: number, end: number): number {
    const tag = this.#tag;
    if (tag.is(bytes, 'is')) {
      this.hasInline = !tag.empty;
      return tag.empty ? at : this.inline.read(bytes, at, end, 'is');
    }
    if (tag.nameTo - tag.nameFrom !== 1) return at;
    if (bytes[tag.nameFrom] === SMALL_F) {
      this.hasFormula = true;
      return tag.empty ? at : this.#passed.read(bytes, at, end);
    }
    if (bytes[tag.nameFrom] !== SMALL_V) return at;
    if (!tag.empty) return this.#readValue(bytes, at, end);
    this.hasValue = true;
    this.value.from = this.value.to = at;
    return at;
  }
}

/** `</v></c>` follows, as it nearly always does. */
function closesCell(bytes: Buffer, at: number, end: number): boolean {
  return (
    at >= 0 &&
    at + 8 <= end &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === SMALL_V &&
    bytes[at + 3] === GT &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === SMALL_C &&
    bytes[at + 7] === GT
  );
}
