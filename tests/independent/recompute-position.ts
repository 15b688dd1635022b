import { yearsOf, type Plan } from './open-figures.ts';

/** `position --json` again, by plain SQL: see `open-figures.ts`. */
export type By = 'source' | 'intervention' | 'category' | 'theme' | 'line';

/** For each way of taking it: what keys a row of `figure`, and the keys in their order with code and name. */
const KEYS: Readonly<Record<By, { readonly id: string; readonly list: string }>> = {
  source: {
    id: 'f.source_id',
    list: `SELECT id, code AS key, iif(in_kind = 1, name || ' (in kind)', name) AS name FROM source ORDER BY position, id`,
  },
  intervention: {
    id: 'l.intervention_id',
    list: 'SELECT id, code AS key, name FROM intervention ORDER BY position, id',
  },
  category: { id: 'l.category_id', list: 'SELECT id, code AS key, name FROM category ORDER BY position, id' },
  theme: {
    id: '(SELECT theme_id FROM intervention WHERE id = l.intervention_id)',
    list: 'SELECT id, name AS key, name FROM theme ORDER BY position, id',
  },
  line: {
    id: 'l.id',
    list: `SELECT l.id, i.code || ' / ' || c.code || ' / ' || l.description ||
        coalesce(nullif(' (' || row_number() OVER (PARTITION BY i.code, c.code, l.description ORDER BY l.position, l.id) || ')',
                        ' (1)'), '') AS key,
        l.description AS name
      FROM line l JOIN intervention i ON i.id = l.intervention_id JOIN category c ON c.id = l.category_id
      ORDER BY l.position, l.id`,
  },
};

const [UNCODED, IN_KIND] = [0, -1];

/** Matches in kind count with their source alone; otherwise in a row of their own. */
const groupOf = (by: By): string =>
  by === 'source'
    ? KEYS.source.id
    : `CASE WHEN s.in_kind = 1 THEN ${IN_KIND} WHEN f.line_id = 0 THEN ${UNCODED} ELSE ${KEYS[by].id} END`;

interface Key {
  readonly id: number;
  readonly key: string;
  readonly name: string;
}

function keysOf(plan: Plan, by: By): readonly Key[] {
  const keys = plan.prepare<[], Key>(KEYS[by].list).all();
  const has = (sql: string): boolean => plan.prepare(sql).get() !== undefined;
  if (has('SELECT 1 FROM posted')) keys.push({ id: UNCODED, key: 'uncoded', name: 'Not coded yet' });
  if (by !== 'source' && has('SELECT 1 FROM source WHERE in_kind = 1'))
    keys.push({ id: IN_KIND, key: 'in kind', name: 'Match in kind' });
  return keys;
}

export function recomputePosition(plan: Plan, by: By) {
  const sums = plan.prepare<[number, number], { measure: string; amount: number }>(
    `SELECT f.measure, sum(f.amount) AS amount FROM figure f
     LEFT JOIN line l ON l.id = f.line_id LEFT JOIN source s ON s.id = f.source_id
     WHERE ${groupOf(by)} = ? AND f.year = ? GROUP BY 1`,
  );
  const allocation = plan.prepare<[number, number], { amount: number }>(
    'SELECT amount FROM allocation WHERE source_id = ? AND year = ? ORDER BY version DESC LIMIT 1',
  );
  return keysOf(plan, by).flatMap(({ id, key, name }) =>
    yearsOf(plan).map((year) => {
      const found = new Map(sums.all(id, year.start).map((row) => [row.measure, row.amount]));
      const of = (measure: string): number => found.get(measure) ?? 0;
      return {
        key,
        name,
        year: year.name,
        allocation: by === 'source' ? (allocation.get(id, year.start)?.amount ?? null) : null,
        budget: of('budget'),
        committed: of('committed'),
        actual: of('actual'),
        accrual: null,
        forecast: of('forecast'),
        variance: of('budget') - of('forecast'),
        available: of('budget') - of('actual') - of('committed'),
      };
    }),
  );
}
