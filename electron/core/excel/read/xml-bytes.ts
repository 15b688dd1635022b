import { damaged, entitiesRefused } from './refusals.ts';

/**
 * The little of XML that sheets and shared texts need, read from bytes in place. All positions are offsets into a
 * window of which `end` bytes are there; a piece that goes on beyond it answers `MORE`, and is read again, from its
 * start, when more bytes have come.
 */
export const MORE = -1;

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const COLON = 0x3a;
const RETURN = 0x0d;
const UNDERSCORE = 0x5f;
const SMALL_X = 0x78;

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** The next `<` at or after `at`. */
export function nextTag(bytes: Buffer, at: number, end: number): number {
  let here = at;
  while (here < end && bytes[here] !== LT) here += 1;
  return here < end ? here : MORE;
}

/** Passes over a comment, CDATA section or processing instruction that starts at `at`; a document type is refused. */
export function passMarkup(bytes: Buffer, at: number, end: number, part: string): number {
  if (at + 9 > end) return MORE;
  const close = closingOf(bytes.toString('latin1', at, at + 9), part);
  const found = bytes.indexOf(close, at + 2, 'latin1');
  return found < 0 || found + close.length > end ? MORE : found + close.length;
}

function closingOf(start: string, part: string): string {
  if (start.startsWith('<?')) return '?>';
  if (start.startsWith('<!--')) return '-->';
  if (start === '<![CDATA[') return ']]>';
  if (/^<!(doctype|entity)/i.test(start)) throw entitiesRefused(part);
  throw damaged(`${part} is not well-formed`);
}

export const isMarkup = (byte: number | undefined): boolean => byte === BANG || byte === QUESTION;

/** Where the text of an element lies, and whether its bytes are the text as it is. */
export class TextSpan {
  from = 0;
  to = 0;
  plain = true;
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  /** Reads text from `at` up to the next tag, whose position it returns. */
  read(bytes: Buffer, at: number, end: number): number {
    this.from = at;
    this.plain = true;
    let here = at;
    while (here < end) {
      const byte = bytes[here]!;
      if (byte === LT) {
        if (here + 1 >= end) return MORE;
        if (!isMarkup(bytes[here + 1])) break;
        this.plain = false;
        here = passMarkup(bytes, here, end, this.#part);
        if (here < 0) return MORE;
        continue;
      }
      if (byte === AMPERSAND || byte === RETURN) this.plain = false;
      else if (byte === UNDERSCORE && bytes[here + 1] === SMALL_X) this.plain = false;
      here += 1;
    }
    this.to = here;
    return here < end ? here : MORE;
  }
}

/** An opening or closing tag: its local name and the places of the attributes `r`, `s` and `t`. */
export class TagSpan {
  nameFrom = 0;
  nameTo = 0;
  /** The name is closed (`</x>`), or the element is empty (`<x/>`). */
  closing = false;
  empty = false;
  r = 0;
  rEnd = 0;
  s = 0;
  sEnd = 0;
  t = 0;
  tEnd = 0;
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  /** Reads the tag at `at` (its `<`); returns the position after its `>`. */
  read(bytes: Buffer, at: number, end: number): number {
    this.r = this.rEnd = this.s = this.sEnd = this.t = this.tEnd = 0;
    let here = this.#readName(bytes, at + 1, end);
    while (here < end) {
      const byte = bytes[here]!;
      if (byte === GT) {
        this.empty = bytes[here - 1] === SLASH;
        return here + 1;
      }
      if (isSpace(byte) || byte === SLASH) here += 1;
      else here = this.#readAttribute(bytes, here, end);
      if (here < 0) return MORE;
    }
    return MORE;
  }

  /** Whether the local name is `name`. */
  is(bytes: Buffer, name: string): boolean {
    if (this.nameTo - this.nameFrom !== name.length) return false;
    for (let at = 0; at < name.length; at += 1) if (bytes[this.nameFrom + at] !== name.charCodeAt(at)) return false;
    return true;
  }

  #readName(bytes: Buffer, at: number, end: number): number {
    this.closing = at < end && bytes[at] === SLASH;
    let here = this.closing ? at + 1 : at;
    this.nameFrom = here;
    for (; here < end; here += 1) {
      const byte = bytes[here]!;
      if (byte === COLON) this.nameFrom = here + 1;
      else if (byte === GT || byte === SLASH || isSpace(byte)) break;
    }
    this.nameTo = here;
    return here;
  }

  #readAttribute(bytes: Buffer, at: number, end: number): number {
    let here = at;
    while (here < end && bytes[here] !== EQUALS && bytes[here] !== GT) here += 1;
    if (here >= end || bytes[here] === GT) return here >= end ? MORE : here;
    let quoteAt = here + 1;
    while (quoteAt < end && isSpace(bytes[quoteAt]!)) quoteAt += 1;
    if (quoteAt >= end) return MORE;
    const quote = bytes[quoteAt]!;
    if (quote !== 0x22 && quote !== 0x27) throw damaged(`${this.#part} is not well-formed`);
    const from = quoteAt + 1;
    let to = from;
    while (to < end && bytes[to] !== quote) to += 1;
    if (to >= end) return MORE;
    if (here === at + 1 || isSpace(bytes[at + 1]!)) this.#place(bytes[at]!, from, to);
    return to + 1;
  }

  #place(name: number, from: number, to: number): void {
    if (name === 0x72) {
      this.r = from;
      this.rEnd = to;
    } else if (name === 0x73) {
      this.s = from;
      this.sEnd = to;
    } else if (name === 0x74) {
      this.t = from;
      this.tEnd = to;
    }
  }
}
