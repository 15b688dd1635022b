/** Why a text or a number is not an amount of money. `code` is stable; `words` are for people and say what is wrong. */
export interface MoneyProblem {
  readonly code: MoneyProblemCode;
  readonly words: string;
}

export type MoneyProblemCode =
  | 'not-an-amount'
  | 'two-signs'
  | 'unclear-separators'
  | 'fraction-of-a-penny'
  | 'too-large'
  | 'nothing-to-change'
  | 'division-by-zero';

const LONGEST_QUOTE = 40;

/** The text in quotation marks, cut where it is long. */
export const quoted = (text: string): string =>
  `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`;

export const notAnAmount = (text: string): MoneyProblem => ({
  code: 'not-an-amount',
  words: `${quoted(text.trim())} is not an amount`,
});

export const fractionOfAPenny = (text: string): MoneyProblem => ({
  code: 'fraction-of-a-penny',
  words: `${quoted(text.trim())} has a fraction of a penny`,
});

export const tooLarge = (text: string): MoneyProblem => ({
  code: 'too-large',
  words: `${quoted(text.trim())} is too large to hold to the penny`,
});
