const ZERO = 0x30;
const NINE = 0x39;
const DOT = 0x2e;
const MINUS = 0x2d;

const POWERS = Float64Array.from({ length: 16 }, (_, power) => 10 ** power);

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function parseAny(bytes: Buffer, from: number, to: number): number {
  const text = bytes.toString('latin1', from, to).trim();
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

/**
 * The number written in the bytes, `NaN` when it is none. Up to fifteen digits are exact in binary, and so is their
 * power of ten, so one division rounds as correctly as the engine's own conversion, which the rest is left to.
 */
export function parseNumber(bytes: Buffer, from: number, to: number): number {
  const negative = bytes[from] === MINUS;
  const start = negative ? from + 1 : from;
  let whole = 0;
  let decimals = -1;
  for (let at = start; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) {
      whole = whole * 10 + (byte - ZERO);
      if (decimals >= 0) decimals += 1;
    } else if (byte === DOT && decimals < 0) decimals = 0;
    else return parseAny(bytes, from, to);
  }
  const digits = to - start - (decimals >= 0 ? 1 : 0);
  if (digits < 1 || digits > 15) return parseAny(bytes, from, to);
  const value = decimals > 0 ? whole / POWERS[decimals]! : whole;
  return negative ? -value : value;
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
