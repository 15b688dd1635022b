import { yearsOf, type Plan } from './open-figures.ts';

/** `conditions --json` again, by plain SQL and whole numbers: see `open-figures.ts`. */
interface Stored {
  readonly id: number;
  readonly source_id: number;
  readonly source: string;
  readonly name: string;
  readonly year: number | null;
  readonly definition: string;
}

interface Definition {
  readonly measure: string;
  readonly numerator: { readonly sources: readonly number[] };
  readonly direction: 'at least' | 'at most';
  readonly threshold: 'share' | 'amount';
  readonly percent?: string;
  readonly amount?: number;
  readonly denominator?: { readonly kind: string };
}

/** Whether a row of `figure` fits the selector at a path of the definition; `k` is the condition, `s` its source. */
const fits = (path: string): string => {
  const among = (list: string, column: string) =>
    `(json_array_length(k.definition, '${path}.${list}') = 0 OR
      ${column} IN (SELECT value FROM json_each(k.definition, '${path}.${list}')))`;
  const text = (part: string) => `json_extract(k.definition, '${path}.${part}')`;
  return `f.line_id > 0 AND ${among('sources', 'f.source_id')} AND ${among('categories', 'l.category_id')}
    AND ${among('interventions', 'l.intervention_id')} AND ${among('themes', 'i.theme_id')}
    AND (${text('spending')} = 'any' OR ${text('spending')} = c.kind)
    AND (${text('inKind')} OR p.in_kind = 0)
    AND CASE WHEN ${text('months')} = 'all' THEN 1
             WHEN ${text('months')} = 'outside spending dates'
             THEN f.month < substr(coalesce(s.spend_from, ''), 1, 7) OR f.month > substr(coalesce(s.spend_to, '9999-99'), 1, 7)
             ELSE f.month > substr(${text('months.after')}, 1, 7) END`;
};

const FROM = `FROM condition k JOIN source s ON s.id = k.source_id, figure f
  JOIN line l ON l.id = f.line_id JOIN intervention i ON i.id = l.intervention_id
  JOIN category c ON c.id = l.category_id JOIN source p ON p.id = f.source_id`;

interface Cell {
  readonly line_id: number;
  readonly source_id: number;
  readonly month: string;
  readonly amount: number;
}

function cells(plan: Plan, { id }: Stored, path: string, measure: string, year: number): readonly Cell[] {
  return plan
    .prepare<[number, string, number], Cell>(
      `SELECT f.line_id, f.source_id, f.month, sum(f.amount) AS amount ${FROM}
       WHERE k.id = ? AND f.measure = ? AND f.year = ? AND ${fits(path)} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    )
    .all(id, measure, year);
}

const sumOf = (list: readonly Cell[]): number => list.reduce((sum, { amount }) => sum + amount, 0);

/** Nothing of the source and nothing that is measured is entered, posted or committed in the year. */
function isUnplanned(plan: Plan, one: Stored, measure: string, year: number): boolean {
  const own = plan.prepare(
    `SELECT 1 FROM figure WHERE source_id = ? AND year = ? AND (measure = 'budget' OR (measure <> 'forecast' AND amount <> 0))`,
  );
  if (own.get(one.source_id, year) !== undefined) return false;
  const measured = cells(plan, one, '$.numerator', measure, year).some(({ amount }) => amount !== 0);
  return !measured && cells(plan, one, '$.numerator', 'budget', year).length === 0;
}

/** What a share is taken of; null where it is not entered. */
function baseOf(plan: Plan, one: Stored, { measure, denominator }: Definition, year: number): number | null {
  if (denominator?.kind === 'rows') {
    const rows = cells(plan, one, '$.denominator.rows', measure, year);
    const entered = cells(plan, one, '$.denominator.rows', 'budget', year).length > 0;
    return entered || rows.some(({ amount }) => amount !== 0) ? sumOf(rows) : null;
  }
  const amount = (sql: string, at: number) =>
    plan.prepare<[number, number], { amount: number }>(sql).get(one.source_id, at)?.amount;
  const granted = amount(
    'SELECT amount FROM allocation WHERE source_id = ? AND year = ? ORDER BY version DESC LIMIT 1',
    year,
  );
  if (granted === undefined || denominator?.kind !== 'funding') return granted ?? null;
  const carried = (at: number) => amount('SELECT amount FROM carry_forward WHERE source_id = ? AND year = ?', at) ?? 0;
  return granted + carried(year - 1) - carried(year);
}

const MILLION = 1_000_000n;

/** Percent as millionths: `7.5` is 7,500,000. */
function millionths(percent: string): bigint {
  const [whole = '', part = ''] = percent.split('.');
  return BigInt(whole) * MILLION + BigInt(part.padEnd(6, '0'));
}

/** The least, or most, whole pence. */
function thresholdOf(
  { threshold, amount = 0, percent = '0', direction, denominator }: Definition,
  base: number,
): number {
  if (threshold === 'amount') return amount;
  const share = millionths(percent);
  const divisor = denominator?.kind === 'allocation and numerator' ? 100n * MILLION - share : 100n * MILLION;
  const exact = share * BigInt(base);
  return Number(direction === 'at least' ? (exact + divisor - 1n) / divisor : exact / divisor);
}

/** A pound of match counts for the first condition that needs it. */
interface Matching {
  /** Pence used up, by measure, line, source and month. */
  readonly used: Map<string, number>;
  readonly isMatch: (one: Stored) => boolean;
}

const isMatch = ({ source_id, definition }: Stored): boolean => {
  const { direction, numerator } = JSON.parse(definition) as Definition;
  return direction === 'at least' && numerator.sources.length > 0 && !numerator.sources.includes(source_id);
};

function recompute(
  plan: Plan,
  one: Stored,
  year: { start: number; name: string },
  later: readonly Stored[],
  matching: Matching,
) {
  const definition = JSON.parse(one.definition) as Definition;
  const { measure, direction, threshold: kind, percent, amount } = definition;
  const counted = cells(plan, one, '$.numerator', measure, year.start);
  const keyOf = (cell: Cell) => `${measure} ${cell.line_id} ${cell.source_id} ${cell.month}`;
  const usedOf = (cell: Cell) => (matching.isMatch(one) ? (matching.used.get(keyOf(cell)) ?? 0) : 0);
  const figure = sumOf(counted) - counted.reduce((sum, cell) => sum + usedOf(cell), 0);
  const unplanned = isUnplanned(plan, one, measure, year.start);
  const limit = kind === 'amount' ? { amount } : { percent };
  const same = { source: one.source, name: one.name, year: year.name, measure, direction, ...limit };
  const base = kind === 'amount' ? 0 : baseOf(plan, one, definition, year.start);
  if (unplanned || base === null || measure === 'claimed' || lacksDates(plan, one))
    return {
      ...same,
      figure: unplanned || measure === 'claimed' ? null : figure,
      against: null,
      threshold: null,
      state: 'not tested',
      short: 0,
    };
  const threshold = thresholdOf(definition, base);
  if (matching.isMatch(one)) useUp(counted, Math.min(figure, threshold));
  const gap = direction === 'at least' ? figure - threshold : threshold - figure;
  const total = definition.denominator?.kind === 'allocation and numerator' ? base + figure : base;
  return {
    ...same,
    figure,
    against: kind === 'amount' ? null : total,
    threshold,
    state: gap < 0 ? 'broken' : gap * 20 < threshold ? 'close' : 'met',
    short: Math.max(0, -gap),
  };

  function useUp(from: readonly Cell[], wanted: number): void {
    const others = later.filter((other) => matching.isMatch(other) && measureOf(other) === measure);
    const contested = new Set(
      others.flatMap((other) => cells(plan, other, '$.numerator', measure, year.start).map((cell) => keyOf(cell))),
    );
    let left = wanted;
    for (const cell of [...from].toSorted(
      (a, b) => Number(contested.has(keyOf(a))) - Number(contested.has(keyOf(b))),
    )) {
      const part = Math.max(0, Math.min(left, cell.amount - usedOf(cell)));
      matching.used.set(keyOf(cell), usedOf(cell) + part);
      left -= part;
    }
  }
}

const measureOf = ({ definition }: Stored): string => (JSON.parse(definition) as Definition).measure;

const lacksDates = (plan: Plan, { id }: Stored): boolean =>
  plan
    .prepare(
      `SELECT 1 FROM condition k JOIN source s ON s.id = k.source_id WHERE k.id = ? AND s.spend_from IS NULL
       AND s.spend_to IS NULL AND json_extract(k.definition, '$.numerator.months') = 'outside spending dates'`,
    )
    .get(id) !== undefined;

export function recomputeConditions(plan: Plan) {
  const stored = plan
    .prepare<[], Stored>(
      `SELECT k.*, s.code AS source FROM condition k JOIN source s ON s.id = k.source_id
       WHERE k.active = 1 ORDER BY k.position, k.id`,
    )
    .all();
  const used = new Map<string, number>();
  return stored.flatMap((one, at) =>
    yearsOf(plan)
      .filter(({ start }) => one.year === null || one.year === start)
      .map((year) => recompute(plan, one, year, stored.slice(at + 1), { used, isMatch })),
  );
}
