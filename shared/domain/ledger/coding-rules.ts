import type { CodingRule } from './ledger-types.ts';

/** Where a row belongs. */
export interface Home {
  readonly lineId: number;
  readonly sourceId: number;
}

/** What rules look at, as it stands in a row. */
export interface Codable {
  readonly costCentre: string;
  readonly account: string;
  readonly project: string;
  readonly text: string;
  readonly supplier: string;
}

export type CodingConditions = Pick<CodingRule, 'costCentre' | 'account' | 'project' | 'text'>;

/** The first rule in order that fits, every condition it gives being met; null leaves the row uncoded. */
export type Coder = (row: Codable) => Home | null;

type EqualField = 'costCentre' | 'account' | 'project';
const EQUAL_FIELDS: readonly EqualField[] = ['costCentre', 'account', 'project'];

const comparable = (text: string): string => text.trim().toLowerCase();

interface Compiled extends Home {
  readonly order: number;
  readonly costCentre: string | null;
  readonly account: string | null;
  readonly project: string | null;
  readonly text: string | null;
}

/**
 * Makes ready to code many rows: rules are found by the first equality they ask for, not tried one after another, and
 * each distinct text is searched once.
 */
export function compileRules(rules: readonly CodingRule[]): Coder {
  const compiled = rules.toSorted((a, b) => a.position - b.position || a.id - b.id).map(compile);
  if (compiled.length === 0) return () => null;
  const coder = new RowCoder(compiled);
  return (row) => coder.homeOf(row);
}

const compile = (rule: CodingRule, order: number): Compiled => ({
  order,
  lineId: rule.lineId,
  sourceId: rule.sourceId,
  costCentre: rule.costCentre === null ? null : comparable(rule.costCentre),
  account: rule.account === null ? null : comparable(rule.account),
  project: rule.project === null ? null : comparable(rule.project),
  text: rule.text === null ? null : comparable(rule.text),
});

/** Each rule under the first field it asks for; `free` are those that ask for text alone, or for nothing. */
function indexed(rules: readonly Compiled[]) {
  const by = (field: EqualField): Map<string, Compiled[]> =>
    Map.groupBy(
      rules.filter((rule) => EQUAL_FIELDS.find((candidate) => rule[candidate] !== null) === field),
      (rule) => rule[field] ?? '',
    );
  const free = rules.filter((rule) => EQUAL_FIELDS.every((field) => rule[field] === null) && rule.text !== null);
  return { costCentre: by('costCentre'), account: by('account'), project: by('project'), free };
}

class RowCoder {
  readonly #index: ReturnType<typeof indexed>;
  readonly #lower = remembered(comparable);
  /** Which of the rules' texts a text holds. */
  readonly #wordsIn: (text: string) => readonly string[];
  /** Which of them the row at hand holds; null until a rule asks. */
  #words: readonly string[] | null = null;

  constructor(rules: readonly Compiled[]) {
    this.#index = indexed(rules);
    const wanted = [...new Set(rules.flatMap(({ text }) => text ?? []))];
    this.#wordsIn = remembered((text) => wordsIn(text.toLowerCase(), wanted));
  }

  homeOf(row: Codable): Home | null {
    this.#words = null;
    let best: Compiled | null = null;
    for (const field of EQUAL_FIELDS) {
      const rules = this.#index[field];
      if (rules.size > 0) best = this.#firstFit(rules.get(this.#lower(row[field])), row, best);
    }
    const { free } = this.#index;
    return free.length === 0 || this.#wordsOf(row).length === 0 ? best : this.#firstFit(free, row, best);
  }

  #firstFit(rules: readonly Compiled[] | undefined, row: Codable, best: Compiled | null): Compiled | null {
    if (rules === undefined) return best;
    for (const rule of rules) {
      if (best && rule.order > best.order) return best;
      if (this.#fits(rule, row)) return rule;
    }
    return best;
  }

  #fits(rule: Compiled, row: Codable): boolean {
    for (const field of EQUAL_FIELDS) if (rule[field] !== null && rule[field] !== this.#lower(row[field])) return false;
    return rule.text === null || this.#wordsOf(row).includes(rule.text);
  }

  #wordsOf(row: Codable): readonly string[] {
    if (this.#words !== null) return this.#words;
    const [inText, inSupplier] = [this.#wordsIn(row.text), this.#wordsIn(row.supplier)];
    this.#words = inSupplier.length === 0 ? inText : inText.length === 0 ? inSupplier : [...inText, ...inSupplier];
    return this.#words;
  }
}

const NOTHING: readonly string[] = [];

const wordsIn = (lower: string, wanted: readonly string[]): readonly string[] =>
  wanted.some((word) => lower.includes(word)) ? wanted.filter((word) => lower.includes(word)) : NOTHING;

/** `read` of each text once. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
