import { cleanText, numberText } from './file-rows.ts';
import { isoOfDay } from './read-day.ts';
import { CELL } from './row-block.ts';

/** The fields of a row that are text, in the order in which its key takes them. */
export const TEXT_FIELDS = [
  'supplier',
  'reference',
  'orderNumber',
  'costCentre',
  'account',
  'project',
  'text',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/**
 * Rows read from a file, in parallel arrays: 100,000 rows make no million objects. Texts are clean, and are numbers into
 * `strings`; number 0 is the empty text. One text may have several numbers.
 */
export interface LedgerRows {
  readonly count: number;
  readonly sheet: Uint16Array;
  readonly rowNumber: Uint32Array;
  /** As `PeriodCode`. */
  readonly period: Uint32Array;
  /** Days since 1970-01-01; `NO_DAY` where the row has a period alone. */
  readonly day: Int32Array;
  /** Pence; spend is positive. */
  readonly amount: Float64Array;
  readonly texts: Readonly<Record<TextField, Uint32Array>>;
  readonly strings: readonly string[];
}

export const NO_DAY = -2_147_483_648;

/** Fills `LedgerRows` row by row, up to `capacity` rows. */
export class LedgerRowsBuilder {
  #count = 0;
  readonly #sheet: Uint16Array;
  readonly #rowNumber: Uint32Array;
  readonly #period: Uint32Array;
  readonly #day: Int32Array;
  readonly #amount: Float64Array;
  readonly #texts: readonly Uint32Array[];
  readonly #strings: StringPool;

  constructor(capacity: number, strings: StringPool) {
    this.#sheet = new Uint16Array(capacity);
    this.#rowNumber = new Uint32Array(capacity);
    this.#period = new Uint32Array(capacity);
    this.#day = new Int32Array(capacity);
    this.#amount = new Float64Array(capacity);
    this.#texts = TEXT_FIELDS.map(() => new Uint32Array(capacity));
    this.#strings = strings;
  }

  /** `strings` holds a number for each of `TEXT_FIELDS`. */
  add(sheet: number, rowNumber: number, period: number, day: number, amount: number, strings: Uint32Array): void {
    const at = this.#count++;
    this.#sheet[at] = sheet;
    this.#rowNumber[at] = rowNumber;
    this.#period[at] = period;
    this.#day[at] = day;
    this.#amount[at] = amount;
    for (let field = 0; field < strings.length; field++) {
      const column = this.#texts[field];
      if (column) column[at] = strings[field] ?? 0;
    }
  }

  finish(): LedgerRows {
    const count = this.#count;
    const cut = (field: TextField): Uint32Array =>
      (this.#texts[TEXT_FIELDS.indexOf(field)] ?? new Uint32Array()).subarray(0, count);
    return {
      count,
      sheet: this.#sheet.subarray(0, count),
      rowNumber: this.#rowNumber.subarray(0, count),
      period: this.#period.subarray(0, count),
      day: this.#day.subarray(0, count),
      amount: this.#amount.subarray(0, count),
      texts: Object.fromEntries(TEXT_FIELDS.map((field) => [field, cut(field)])) as Record<TextField, Uint32Array>,
      strings: this.#strings.strings,
    };
  }
}

/** Gives clean texts their numbers: each text of the file is cleaned once, each number in a cell written once. */
export class StringPool {
  readonly strings: string[] = [''];
  readonly #fileTexts: readonly string[];
  readonly #ofText: Uint32Array;
  readonly #ofNumber = new Map<number, number>();
  readonly #ofDate = new Map<number, number>();

  constructor(fileTexts: readonly string[]) {
    this.#fileTexts = fileTexts;
    this.#ofText = new Uint32Array(fileTexts.length);
  }

  /** The number of what a cell holds, as text; an error cell says nothing. */
  ofCell(kind: number, value: number): number {
    if (kind === CELL.text) return this.#text(value);
    if (kind === CELL.number) return this.#written(this.#ofNumber, value, numberText);
    if (kind === CELL.date) return this.#written(this.#ofDate, Math.floor(value), isoOfDay);
    return 0;
  }

  #text(index: number): number {
    const known = this.#ofText[index] ?? 0;
    if (known > 0) return known;
    const text = cleanText(this.#fileTexts[index] ?? '');
    if (text === '') return 0;
    const number = this.strings.push(text) - 1;
    this.#ofText[index] = number;
    return number;
  }

  #written(numbers: Map<number, number>, value: number, write: (value: number) => string): number {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    const number = this.strings.push(write(value)) - 1;
    numbers.set(value, number);
    return number;
  }
}
