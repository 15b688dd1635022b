import { cleanText } from './file-rows.ts';

/**
 * A heading as it is compared: `* Date`, `DATE ` and `Date:` are one; `Net Amount £`, `NetAmount` and `net amount (GBP)`
 * are one. Case, spaces of every kind, punctuation and the words for pounds fall away.
 */
export function normalHeading(text: string): string {
  const spaced = cleanText(text)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();
  return ` ${spaced} `.replace(POUNDS, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Also the `s` that `£s`, `Supplier's` and `Contractor(s)` leave behind. */
const POUNDS = / (?:gbp|sterling|in pounds|pounds|s)(?= )/g;
