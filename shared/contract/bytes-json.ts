/**
 * How a call travels as JSON. The contract's values are JSON but for file contents, which are wrapped once:
 * `{ name: 'a.csv', bytes: Uint8Array [104, 105] }` ↔ `{"name":"a.csv","bytes":{"$bytes":"aGk="}}`.
 *
 * The web host answers `POST /call/METHOD`, body `{ input, jobId? }`, with `{ ok: true, value }` or
 * `{ ok: false, error: { code, message, remedy } }`, and streams each event of `events.ts` as one message of
 * `GET /events`.
 *
 * Bytes stand in objects at any depth, never in lists: lists (months, rows) are long and are not walked.
 */
export const CALL_PATH = '/call/';
export const EVENTS_PATH = '/events';

const WRAPPER = '$bytes';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const EQUALS = '='.charCodeAt(0);
const NOT_BASE64 = 255;
const SIXES = new Uint8Array(256).fill(NOT_BASE64);
for (const [six, letterCode] of CODES.entries()) SIXES[letterCode] = six;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapValues = (value: Record<string, unknown>, change: (inner: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));

/** The same value with its bytes wrapped: ready for `JSON.stringify`. */
export function encodeBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [WRAPPER]: encodeBase64(value) };
  return isObject(value) ? mapValues(value, encodeBytes) : value;
}

/**
 * What `JSON.parse` gave, with its bytes unwrapped.
 * @throws SyntaxError when wrapped bytes are no base64
 */
export function decodeBytes(value: unknown): unknown {
  if (!isObject(value)) return value;
  const wrapped = value[WRAPPER];
  if (typeof wrapped === 'string' && Object.keys(value).length === 1) return decodeBase64(wrapped);
  return mapValues(value, decodeBytes);
}

/** Written out here because the browsers and the Node that run it have no common way of their own. */
function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  const chunk = 3 * 4096;
  for (let from = 0; from < bytes.length; from += chunk) parts.push(encodeChunk(bytes.subarray(from, from + chunk)));
  return parts.join('');
}

function encodeChunk(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(EQUALS);
  let to = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const letters = Math.min(bytes.length - i, 3) + 1;
    for (let letter = 0; letter < letters; letter += 1) out[to + letter] = CODES[(three >> (18 - 6 * letter)) & 63]!;
    to += 4;
  }
  // Not spread: `apply` reads the typed array itself, ten times faster.
  return String.fromCharCode.apply(null, out as unknown as number[]);
}

function decodeBase64(text: string): Uint8Array {
  const length = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  if (text.length % 4 !== 0) throw new SyntaxError('wrapped bytes are cut short');
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let held = 0;
  let to = 0;
  for (let i = 0; i < length; i += 1) {
    const six = SIXES[text.charCodeAt(i)] ?? NOT_BASE64;
    if (six === NOT_BASE64) throw new SyntaxError('wrapped bytes are not base64');
    held = (held << 6) | six;
    if (i % 4 !== 0) bytes[to++] = (held >> (6 - 2 * (i % 4))) & 255;
  }
  return bytes;
}
