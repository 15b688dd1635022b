/** Texts as UTF-8, one behind the other: text `i` lies from `starts[i]` to `starts[i + 1]`. */
export interface Utf8Texts {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/** A character that a text counts as one takes three bytes at most. */
const MOST_BYTES = 3;

export function utf8Texts(texts: readonly string[]): Utf8Texts {
  const starts = new Uint32Array(texts.length + 1);
  const bytes = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + text.length, 0) * MOST_BYTES);
  let at = 0;
  for (let i = 0; i < texts.length; i++) {
    at += bytes.write(texts[i] ?? '', at, 'utf8');
    starts[i + 1] = at;
  }
  return { bytes, starts };
}
