const QUOTE = 0x22;
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const DOT = 0x2e;
const MINUS = 0x2d;
const ZERO = 0x30;
const EQUALS = 0x3d;
const SMALL_S = 0x73;

/** Four bytes at a time, as a little-endian number reads them. */
const fourBytes = (text: string): number => Buffer.from(text, 'latin1').readInt32LE(0);
const ROW_REFERENCE = fourBytes('ow r');
const CELL_REFERENCE = fourBytes(' r="');
const STYLE = fourBytes(' s="');
const TYPE = fourBytes(' t="');
const VALUE = fourBytes('><v>');
const VALUE_END = fourBytes('/v><');

const CELL_END = fourBytes('</c>');

/** No cell that is read here is longer. */
const MARGIN = 96;

const POWERS = Float64Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * Rows and cells written the way Excel and most programs write them, `<row r="2" spans="1:12">` and
 * `<c r="B2" s="1" t="s"><v>12</v></c>`. Nearly all of a ledger is, and reading it so takes a third of the time;
 * whatever is written otherwise is left to the full scanner. Both methods return where the piece ends, or 0 when it is
 * written otherwise or not there to its end. Nothing is read near the end of the bytes.
 */
export class QuickCell {
  row = 0;
  /** Digits of the row's number: its cells repeat it, and are not read for it. */
  rowDigits = 0;
  column = 0;
  style = 0;
  /** The value is the number of a shared text. */
  shared = false;
  empty = false;
  value = 0;
  #bytes: Buffer = Buffer.alloc(0);
  #view: DataView = new DataView(new ArrayBuffer(0));

  /** Sets the bytes to read from. */
  window(bytes: Buffer): void {
    if (bytes === this.#bytes) return;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The row whose `<` is at `at`: its number is in `row`. Empty rows (`<row r="2"/>`) are left to the full scanner. */
  readRow(at: number, end: number): number {
    if (at + MARGIN > end || this.#view.getInt32(at + 2, true) !== ROW_REFERENCE) return 0;
    const bytes = this.#bytes;
    if (bytes[at + 6] !== EQUALS || bytes[at + 7] !== QUOTE) return 0;
    let here = at + 8;
    let row = 0;
    for (let digit = bytes[here]! - ZERO; digit >= 0 && digit <= 9 && row < 10_000_000; digit = bytes[++here]! - ZERO) {
      row = row * 10 + digit;
    }
    this.row = row;
    this.rowDigits = here - at - 8;
    if (bytes[here] !== QUOTE) return 0;
    while (here < end && bytes[here] !== GT) here += 1;
    return here < end && bytes[here - 1] !== SLASH ? here + 1 : 0;
  }

  /** The cell whose `<` is at `at`. */
  readCell(at: number, end: number): number {
    if (at + MARGIN > end || this.#view.getInt32(at + 2, true) !== CELL_REFERENCE) return 0;
    const content = this.#attributes(this.#reference(at + 6));
    if (content === 0 || this.empty) return content;
    const behind = this.#number(content);
    const view = this.#view;
    if (behind === 0 || view.getInt32(behind, true) !== VALUE_END || view.getInt32(behind + 3, true) !== CELL_END)
      return 0;
    return behind + 7;
  }

  /** Letters, and as many digits as the row's own number has. */
  #reference(at: number): number {
    const bytes = this.#bytes;
    let here = at;
    let column = 0;
    for (let letter = bytes[here]! - 0x40; letter >= 1 && letter <= 26; letter = bytes[++here]! - 0x40) {
      column = column * 26 + letter;
      if (here - at > 3) return 0;
    }
    this.column = column - 1;
    here += this.rowDigits;
    return column > 0 && bytes[here] === QUOTE ? here + 1 : 0;
  }

  /** Style and type in either order, up to where the value starts or, in an empty cell, behind its end. */
  #attributes(at: number): number {
    if (at === 0) return 0;
    const view = this.#view;
    let here = at;
    this.style = 0;
    this.shared = false;
    this.empty = false;
    for (;;) {
      const four = view.getInt32(here, true);
      if (four === VALUE) return here + 4;
      if (four === STYLE) here = this.#style(here + 4);
      else if (four === TYPE && this.#bytes[here + 4] === SMALL_S && this.#bytes[here + 5] === QUOTE) {
        this.shared = true;
        here += 6;
      } else {
        this.empty = this.#bytes[here] === SLASH && this.#bytes[here + 1] === GT;
        return this.empty ? here + 2 : 0;
      }
      if (here === 0) return 0;
    }
  }

  #style(at: number): number {
    const bytes = this.#bytes;
    let here = at;
    let style = 0;
    for (let digit = bytes[here]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++here]! - ZERO) {
      style = style * 10 + digit;
      if (here - at > 6) return 0;
    }
    this.style = style;
    return bytes[here] === QUOTE ? here + 1 : 0;
  }

  /**
   * The number at `at`; returns where the `/` behind it is. Up to fifteen digits are exact in binary, and so is the
   * power of ten, so that one division rounds as correctly as can be; longer ones are left to the engine.
   */
  #number(at: number): number {
    const bytes = this.#bytes;
    const negative = bytes[at] === MINUS;
    const start = negative ? at + 1 : at;
    const most = start + 17;
    let here = start;
    let whole = 0;
    let dot = 0;
    for (; here < most; here += 1) {
      const digit = bytes[here]! - ZERO;
      if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
      else if (digit === DOT - ZERO && dot === 0) dot = here;
      else break;
    }
    const digits = here - start - (dot > 0 ? 1 : 0);
    if (digits === 0 || digits > 15 || bytes[here] !== LT) return 0;
    if (dot > 0) whole /= POWERS[here - dot - 1]!;
    this.value = negative ? -whole : whole;
    return here + 1;
  }
}
