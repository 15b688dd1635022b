import { cleanText } from './file-rows.ts';

/** `Total`, `Sub-total:`, `GRAND TOTAL`, `Total for April`, `Environmental Services Total`, SAP's `*` and `**`. */
const LABEL =
  /^(?:\*+|(?:grand|sub|report|overall|page|running|net|gross|sheet|final|batch)?[\s-]*totals?(?:\s*[:=-].*|\s+(?:for|of|spend|amount|expenditure|payments?|value|net|gross|paid|this|all|by)\b.*)?|.+\s(?:sub[\s-]?)?totals?:?|sum|balance [bc]\/?f(?:wd)?|(?:carried|brought) forward)$/i;

export const isTotalLabel = (text: string): boolean => LABEL.test(cleanText(text));

/**
 * What totals in a sheet can be checked against: the rows since the last total, the last few totals (a total of totals),
 * or the whole sheet. Pence throughout.
 */
export class RunningTotals {
  #since = 0;
  #rowsSince = 0;
  #sheet = 0;
  readonly #totals: number[] = [];

  add(amount: number): void {
    this.#since += amount;
    this.#rowsSince += 1;
    this.#sheet += amount;
  }

  /** What the rows since the last total come to. */
  get since(): number {
    return this.#since;
  }

  get sheet(): number {
    return this.#sheet;
  }

  /** Whether more than one row stands between this place and the last total: a lone row equals itself by chance. */
  get several(): boolean {
    return this.#rowsSince > 1;
  }

  /** Whether `amount` is a total here; if so it is one from now on. */
  accepts(amount: number): boolean {
    if (this.#rowsSince > 0 && amount === this.#since) {
      this.#totals.push(amount);
      this.#restart();
      return true;
    }
    return this.#acceptsSumOfTotals(amount) || amount === this.#sheet;
  }

  #acceptsSumOfTotals(amount: number): boolean {
    if (this.#rowsSince > 0) return false;
    let sum = 0;
    for (let i = this.#totals.length - 1; i >= 0; i--) {
      sum += this.#totals[i] ?? 0;
      if (sum !== amount) continue;
      this.#totals.splice(i, this.#totals.length - i, amount);
      return true;
    }
    return false;
  }

  #restart(): void {
    this.#since = 0;
    this.#rowsSince = 0;
  }
}
