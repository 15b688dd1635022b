const ZERO = 0x30;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number written in the bytes, `NaN` when it is none or beyond what a double holds. */
export function parseNumber(bytes: Buffer, from: number, to: number): number {
  const text = bytes.toString('latin1', from, to).trim();
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

/** The whole number written in the bytes, -1 when it is none. */
export function parseIndex(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9 || value > 2 ** 27) return -1;
    value = value * 10 + digit;
  }
  return to > from ? value : -1;
}
