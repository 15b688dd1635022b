/** Words that say nothing about what is bought. */
const EMPTY = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with']);

/** Letters and digits in small letters, plurals as singulars, in the order of the alphabet. */
const wordsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => !EMPTY.has(word))
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .sort();

const SHARED = 0.75;

/**
 * Whether two descriptions speak of the same thing: three quarters of all their words are in both, and every number
 * (`Mentor 1` and `Mentor 2` are two things).
 */
export function nearSame(left: string, right: string): boolean {
  const [a, b] = [new Set(wordsOf(left)), new Set(wordsOf(right))];
  if (a.size === 0 || b.size === 0) return false;
  const both = [...a].filter((word) => b.has(word)).length;
  const apart = [...a, ...b].filter((word) => /\d/.test(word) && !(a.has(word) && b.has(word)));
  return apart.length === 0 && both >= SHARED * (a.size + b.size - both);
}

/** A reference as it is compared: `PO 0045-12` is `po4512`. Empty where there is none. */
export const referenceOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
