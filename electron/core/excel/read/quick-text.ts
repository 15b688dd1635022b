import { LT } from './xml-bytes.ts';

const OPENING = Buffer.from('<si><t>', 'latin1');
const CLOSING = Buffer.from('</t></si>', 'latin1');

const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;
const SPACE = 0x20;
const LAST_ASCII = 0x7e;

export const QUICK_START = OPENING.length;
export const QUICK_END = CLOSING.length;

/**
 * Where the text of a string item ends that is written the way most are, `<si><t>Outreach</t></si>`, in ASCII that
 * stands for itself; it starts `QUICK_START` behind `at`, and `QUICK_END` behind it the item ends. 0 where the item is
 * written otherwise or not there to its end, which the full scanner sees to.
 */
export function quickTextEnd(bytes: Buffer, at: number, end: number): number {
  if (!standsAt(bytes, at, end, OPENING)) return 0;
  for (let here = at + QUICK_START; here < end; here += 1) {
    const byte = bytes[here]!;
    if (byte === LT) return standsAt(bytes, here, end, CLOSING) ? here : 0;
    if (byte < SPACE || byte > LAST_ASCII || byte === AMPERSAND || byte === UNDERSCORE) return 0;
  }
  return 0;
}

function standsAt(bytes: Buffer, at: number, end: number, wanted: Buffer): boolean {
  if (at + wanted.length > end) return false;
  for (let i = 0; i < wanted.length; i += 1) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}
