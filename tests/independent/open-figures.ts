import Database from 'better-sqlite3';

/**
 * A plan file and nothing else: budget in force, ledger, forecast and outstanding commitments as rows of a temporary
 * table `figure (measure, line_id, source_id, month, year, amount)`, by plain SQL. It shares no code with the
 * application, so that both can be held against one another.
 */
export type Plan = Database.Database;

/** The financial year that a month `2022-04` lies in, by the calendar year of its April. */
const YEAR = `CAST(substr(month, 1, 4) AS INTEGER) - (substr(month, 6, 2) < '04')`;

const SQL = `
  CREATE TEMP TABLE in_force AS SELECT max(id) AS id FROM baseline
    WHERE state = 'approved' AND version = (SELECT max(version) FROM baseline WHERE state = 'approved');

  -- The latest baseline and the changes approved on it; the grid while there is none.
  CREATE TEMP TABLE budget AS
    SELECT line_id, source_id, month, sum(amount) AS amount FROM (
      SELECT line_id, source_id, month, amount FROM budget_month WHERE (SELECT id FROM in_force) IS NULL
      UNION ALL
      SELECT line_id, source_id, month, amount FROM baseline_month WHERE baseline_id = (SELECT id FROM in_force)
      UNION ALL
      SELECT m.line_id, m.source_id, m.month, m.amount FROM budget_change_month m JOIN budget_change c ON c.id = m.change_id
      WHERE c.state = 'approved' AND c.baseline_id = (SELECT id FROM in_force)
    ) GROUP BY 1, 2, 3;

  -- Adjustment periods, P13 on, belong to March. Line and source 0: rows without a home.
  CREATE TEMP TABLE posted AS
    SELECT coalesce(line_id, 0) AS line_id, coalesce(source_id, 0) AS source_id, sum(amount) AS amount,
      CASE WHEN period <= 9 THEN printf('%d-%02d', year, period + 3)
           ELSE printf('%d-%02d', year + 1, min(period, 12) - 9) END AS month
    FROM ledger_row WHERE live = 1 AND kind = 'expenditure' GROUP BY 1, 2, 4;

  CREATE TEMP TABLE figure (measure TEXT, line_id INTEGER, source_id INTEGER, month TEXT, year INTEGER, amount INTEGER);
  INSERT INTO figure SELECT 'budget', line_id, source_id, month, ${YEAR}, amount FROM budget;
  INSERT INTO figure SELECT 'actual', line_id, source_id, month, ${YEAR}, amount FROM posted;

  -- Months up to the last one posted show what was posted, later ones the budget; what has no home is as posted.
  INSERT INTO figure SELECT 'forecast', line_id, source_id, month, ${YEAR}, amount FROM posted
    WHERE line_id = 0 OR month <= (SELECT max(month) FROM posted);
  INSERT INTO figure SELECT 'forecast', line_id, source_id, month, ${YEAR}, amount FROM budget
    WHERE month > coalesce((SELECT max(month) FROM posted), '');
`;

interface Instalment {
  readonly commitment_id: number;
  readonly reference: string;
  readonly line_id: number;
  readonly source_id: number;
  readonly month: string;
  readonly amount: number;
}

/** What has been invoiced uses up a schedule from its first month; what is overdue falls in the first open month. */
function addCommitted(plan: Plan): void {
  const invoiced = new Map<string, number>();
  const sums = plan.prepare<[], { order_number: string; amount: number }>(
    `SELECT order_number, sum(amount) AS amount FROM ledger_row
     WHERE live = 1 AND kind = 'expenditure' AND order_number <> '' GROUP BY 1`,
  );
  for (const row of sums.all()) invoiced.set(row.order_number, Math.max(0, row.amount));
  const { open, last } = openMonth(plan);
  const insert = plan.prepare(
    `INSERT INTO figure SELECT 'committed', ?, ?, month, ${YEAR}, ? FROM (SELECT ? AS month)`,
  );
  const instalments = plan.prepare<[], Instalment>(
    `SELECT m.*, c.reference FROM commitment_month m JOIN commitment c ON c.id = m.commitment_id
     WHERE c.certainty = 'committed' AND m.amount > 0 ORDER BY c.id, m.month, m.line_id, m.source_id`,
  );
  for (const { reference, line_id, source_id, month, amount } of instalments.all()) {
    const paid = Math.min(amount, invoiced.get(reference) ?? 0);
    invoiced.set(reference, (invoiced.get(reference) ?? 0) - paid);
    const due = [month > open ? month : open, last].toSorted()[0]!;
    if (amount > paid) insert.run(line_id, source_id, amount - paid, due);
  }
}

/** The month after the last one posted, and the plan's last. */
function openMonth(plan: Plan): { readonly open: string; readonly last: string } {
  const { first_year, years } = plan.prepare<[], { first_year: number; years: number }>('SELECT * FROM plan').get()!;
  const posted = plan.prepare<[], { month: string | null }>('SELECT max(month) AS month FROM posted').get()!.month;
  const last = `${first_year + years}-03`;
  if (posted === null) return { open: `${first_year}-04`, last };
  const [year, month] = posted.split('-').map(Number) as [number, number];
  return { open: month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`, last };
}

export function openFigures(path: string): Plan {
  const plan = new Database(path, { readonly: true });
  plan.exec(SQL);
  addCommitted(plan);
  return plan;
}

/** The plan's years as they are written, `2022/23`, each with the calendar year of its April. */
export function yearsOf(plan: Plan): { readonly start: number; readonly name: string }[] {
  const { first_year, years } = plan.prepare<[], { first_year: number; years: number }>('SELECT * FROM plan').get()!;
  return Array.from({ length: years }, (_, i) => first_year + i).map((start) => ({
    start,
    name: `${start}/${String((start + 1) % 100).padStart(2, '0')}`,
  }));
}
