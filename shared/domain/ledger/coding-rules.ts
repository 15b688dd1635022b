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
  const index = indexed(compiled);
  const contains = textFinder(compiled);
  const lower = rememberedLower();
  return (row) => {
    let best: Compiled | null = null;
    for (const field of EQUAL_FIELDS) best = firstFit(index[field].get(lower(row[field])), row, best, lower, contains);
    return firstFit(index.free, row, best, lower, contains);
  };
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

function firstFit(
  candidates: readonly Compiled[] | undefined,
  row: Codable,
  best: Compiled | null,
  lower: (text: string) => string,
  contains: (text: string, wanted: string) => boolean,
): Compiled | null {
  for (const rule of candidates ?? []) {
    if (best && rule.order > best.order) return best;
    const equal = EQUAL_FIELDS.every((field) => rule[field] === null || rule[field] === lower(row[field]));
    if (equal && (rule.text === null || contains(row.text, rule.text) || contains(row.supplier, rule.text)))
      return rule;
  }
  return best;
}

function rememberedLower(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const lower = comparable(text);
    known.set(text, lower);
    return lower;
  };
}

const NOTHING: readonly string[] = [];

/** Which of the rules' texts each text of a row holds, found once for each. */
function textFinder(rules: readonly Compiled[]): (text: string, wanted: string) => boolean {
  const wanted = [...new Set(rules.flatMap(({ text }) => text ?? []))];
  const known = new Map<string, readonly string[]>();
  return (text, part) => {
    let found = known.get(text);
    if (!found) {
      const lower = text.toLowerCase();
      found = wanted.some((candidate) => lower.includes(candidate))
        ? wanted.filter((candidate) => lower.includes(candidate))
        : NOTHING;
      known.set(text, found);
    }
    return found.includes(part);
  };
}

/** Whether a row meets every condition given, in the way in which `compileRules` looks at it. */
export function fits(conditions: CodingConditions, row: Codable): boolean {
  const coder = compileRules([{ id: 1, position: 1, lineId: 1, sourceId: 1, ...conditions }]);
  return coder(row) !== null;
}
