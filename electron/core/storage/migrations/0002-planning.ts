import type { Database } from 'better-sqlite3';

/** Planning: terms, conditions, drivers, holds and notes, approved budgets and changes to them, people. Frozen. */
export function up(database: Database): void {
  database.exec(`
    -- The bytes of evidence. Never changed or removed: rows that name a file come and go, the file stays.
    CREATE TABLE stored_file (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      size INTEGER NOT NULL,
      at TEXT NOT NULL,
      user TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER stored_file_is_not_changed BEFORE UPDATE ON stored_file
      BEGIN SELECT RAISE(ABORT, 'evidence is kept as it was'); END;
    CREATE TRIGGER stored_file_is_not_deleted BEFORE DELETE ON stored_file
      BEGIN SELECT RAISE(ABORT, 'evidence is kept as it was'); END;

    -- Percentages are hundredths of a percent. consent_headings: what counts as a heading when money moves between them.
    ALTER TABLE source ADD COLUMN spend_from TEXT;
    ALTER TABLE source ADD COLUMN spend_to TEXT;
    ALTER TABLE source ADD COLUMN over_programming_basis_points INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE source ADD COLUMN over_programming_owner TEXT NOT NULL DEFAULT '';
    ALTER TABLE source ADD COLUMN claim_due_days INTEGER NOT NULL DEFAULT 30;
    ALTER TABLE source ADD COLUMN ineligible_costs TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE source ADD COLUMN consent_headings TEXT NOT NULL DEFAULT 'categories';
    ALTER TABLE source ADD COLUMN consent_move INTEGER;
    ALTER TABLE source ADD COLUMN consent_cumulative_basis_points INTEGER;
    ALTER TABLE source ADD COLUMN consent_capital INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE source ADD COLUMN merged_into INTEGER REFERENCES source (id);
    ALTER TABLE source ADD COLUMN merged_on TEXT;

    -- The categories a source pays for; none: any.
    CREATE TABLE source_category (
      source_id INTEGER NOT NULL REFERENCES source (id),
      category_id INTEGER NOT NULL REFERENCES category (id),
      PRIMARY KEY (source_id, category_id)
    ) STRICT, WITHOUT ROWID;

    -- A rename or merger with its date, so that what was reported before keeps the name it had.
    CREATE TABLE source_event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source_id INTEGER NOT NULL REFERENCES source (id),
      kind TEXT NOT NULL CHECK (kind IN ('renamed', 'merged', 'varied')),
      dated TEXT NOT NULL,
      name_before TEXT NOT NULL,
      name_after TEXT NOT NULL,
      into_source_id INTEGER REFERENCES source (id),
      note TEXT NOT NULL,
      recorded_at TEXT NOT NULL
    ) STRICT;

    ALTER TABLE allocation ADD COLUMN evidence_file_id INTEGER REFERENCES stored_file (id);
    ALTER TABLE allocation ADD COLUMN recorded_at TEXT NOT NULL DEFAULT '';
    ALTER TABLE allocation ADD COLUMN recorded_by TEXT NOT NULL DEFAULT '';

    -- What a funder agreed may be carried out of a year into the next.
    CREATE TABLE carry_forward (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source_id INTEGER NOT NULL REFERENCES source (id),
      year INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      approved_on TEXT NOT NULL,
      approved_by TEXT NOT NULL,
      evidence TEXT NOT NULL,
      evidence_file_id INTEGER REFERENCES stored_file (id),
      UNIQUE (source_id, year)
    ) STRICT;

    -- Income of a source by claim: expected and received, each blank until it is known.
    CREATE TABLE income (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source_id INTEGER NOT NULL REFERENCES source (id),
      year INTEGER NOT NULL,
      claim TEXT NOT NULL,
      expected INTEGER,
      expected_on TEXT,
      received INTEGER,
      received_on TEXT,
      reference TEXT NOT NULL
    ) STRICT;

    -- Reserves that stand behind spend while an allocation is not signed.
    CREATE TABLE reserve_cover (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source_id INTEGER NOT NULL REFERENCES source (id),
      year INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      from_month TEXT NOT NULL,
      to_month TEXT NOT NULL,
      owner TEXT NOT NULL,
      evidence TEXT NOT NULL
    ) STRICT;

    ALTER TABLE line ADD COLUMN owner TEXT NOT NULL DEFAULT '';
    ALTER TABLE line ADD COLUMN note TEXT NOT NULL DEFAULT '';
    ALTER TABLE line ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
    ALTER TABLE line ADD COLUMN evidence_file_id INTEGER REFERENCES stored_file (id);

    -- Shares of a line that differ from its intervention's.
    CREATE TABLE line_locality (
      line_id INTEGER NOT NULL REFERENCES line (id),
      locality_id INTEGER NOT NULL REFERENCES locality (id),
      basis_points INTEGER NOT NULL,
      PRIMARY KEY (line_id, locality_id)
    ) STRICT, WITHOUT ROWID;

    -- How a line's cost of a year is split over its sources when it is computed or typed as a whole: by share, or, where
    -- an amount is given, by amount in pence.
    CREATE TABLE line_funding (
      line_id INTEGER NOT NULL,
      year INTEGER NOT NULL,
      source_id INTEGER NOT NULL,
      basis_points INTEGER NOT NULL CHECK (basis_points BETWEEN 0 AND 10000),
      amount INTEGER,
      PRIMARY KEY (line_id, year, source_id),
      FOREIGN KEY (line_id, source_id) REFERENCES line_source (line_id, source_id)
    ) STRICT, WITHOUT ROWID;

    -- Months that a respread leaves as they are.
    CREATE TABLE held_month (
      line_id INTEGER NOT NULL,
      source_id INTEGER NOT NULL,
      month TEXT NOT NULL,
      PRIMARY KEY (line_id, source_id, month),
      FOREIGN KEY (line_id, source_id) REFERENCES line_source (line_id, source_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cell_note (
      line_id INTEGER NOT NULL,
      source_id INTEGER NOT NULL,
      month TEXT NOT NULL,
      text TEXT NOT NULL,
      user TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (line_id, source_id, month),
      FOREIGN KEY (line_id, source_id) REFERENCES line_source (line_id, source_id)
    ) STRICT, WITHOUT ROWID;

    -- What computes a line's cost by month; definition is JSON as its kind has it.
    CREATE TABLE driver (
      line_id INTEGER PRIMARY KEY REFERENCES line (id),
      kind TEXT NOT NULL CHECK (kind IN ('posts', 'quantity')),
      definition TEXT NOT NULL
    ) STRICT;

    -- A month of a driven line set by hand, in place of what the driver computes.
    CREATE TABLE driver_override (
      line_id INTEGER NOT NULL REFERENCES driver (line_id),
      month TEXT NOT NULL,
      amount INTEGER NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (line_id, month)
    ) STRICT, WITHOUT ROWID;

    -- Dated tables that drivers use: pay spine, employer NI, pension, levy, pay awards, indexation. percent is decimal
    -- text; amount is pence; key tells rows of one kind apart (spine point, scheme, category id).
    CREATE TABLE rate (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      starts TEXT NOT NULL,
      percent TEXT,
      amount INTEGER,
      paid_from TEXT,
      origin TEXT NOT NULL,
      UNIQUE (kind, key, starts)
    ) STRICT;

    -- A user's own curve: twelve weights as JSON.
    CREATE TABLE curve (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      weights TEXT NOT NULL
    ) STRICT;

    CREATE TABLE saved_view (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      definition TEXT NOT NULL
    ) STRICT;

    -- definition is JSON: what is measured, against what, from when to when.
    CREATE TABLE condition (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source_id INTEGER NOT NULL REFERENCES source (id),
      name TEXT NOT NULL,
      year INTEGER,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      definition TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT;

    -- The approved budget. Its months belong to it and are never changed; one that is taken back stays, as taken back.
    CREATE TABLE baseline (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('approved', 'taken back')),
      approved_at TEXT NOT NULL,
      approved_by TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX baseline_version ON baseline (version) WHERE state = 'approved';
    CREATE TABLE baseline_month (
      baseline_id INTEGER NOT NULL REFERENCES baseline (id),
      line_id INTEGER NOT NULL REFERENCES line (id),
      source_id INTEGER NOT NULL REFERENCES source (id),
      month TEXT NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY (baseline_id, line_id, source_id, month)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER baseline_month_is_not_changed BEFORE UPDATE ON baseline_month
      BEGIN SELECT RAISE(ABORT, 'a baseline is frozen'); END;
    CREATE TRIGGER baseline_month_is_not_deleted BEFORE DELETE ON baseline_month
      BEGIN SELECT RAISE(ABORT, 'a baseline is frozen'); END;
    -- The versions of allocations that a baseline was approved on.
    CREATE TABLE baseline_allocation (
      baseline_id INTEGER NOT NULL REFERENCES baseline (id),
      allocation_id INTEGER NOT NULL REFERENCES allocation (id),
      PRIMARY KEY (baseline_id, allocation_id)
    ) STRICT, WITHOUT ROWID;

    -- A change to the approved budget: a virement between lines, a reprofile within a line, or any other change.
    -- baseline_id: the baseline that it changed, once approved.
    CREATE TABLE budget_change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('virement', 'reprofile', 'change')),
      number INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'requested', 'approved', 'refused', 'withdrawn')),
      title TEXT NOT NULL,
      reason TEXT NOT NULL,
      made_at TEXT NOT NULL,
      made_by TEXT NOT NULL,
      requested_at TEXT,
      requested_by TEXT,
      decided_at TEXT,
      decided_by TEXT,
      decision_note TEXT NOT NULL,
      consent TEXT NOT NULL,
      consent_on TEXT,
      consent_evidence TEXT NOT NULL,
      consent_file_id INTEGER REFERENCES stored_file (id),
      baseline_id INTEGER REFERENCES baseline (id),
      UNIQUE (kind, number)
    ) STRICT;
    -- How a change moves the budget: pence to add to what is approved; a month that was not entered counts as nothing.
    CREATE TABLE budget_change_month (
      change_id INTEGER NOT NULL REFERENCES budget_change (id),
      line_id INTEGER NOT NULL REFERENCES line (id),
      source_id INTEGER NOT NULL REFERENCES source (id),
      month TEXT NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY (change_id, line_id, source_id, month)
    ) STRICT, WITHOUT ROWID;

    -- Who uses the file and as what. virement_limit: the most a person may approve at once; null: no limit.
    CREATE TABLE person (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('director', 'finance officer', 'certifier', 'viewer')),
      virement_limit INTEGER,
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT;

    -- Which actions touched a line, so that its history is found without reading every record.
    CREATE TABLE history_line (
      line_id INTEGER NOT NULL,
      sequence INTEGER NOT NULL REFERENCES history (sequence),
      PRIMARY KEY (line_id, sequence)
    ) STRICT, WITHOUT ROWID;
  `);
  noteHistoryOfLines(database);
}

interface Run {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [readonly unknown[] | null, readonly unknown[] | null])[];
}

/** The lines that each action kept so far has touched. */
function noteHistoryOfLines(database: Database): void {
  const insert = database.prepare('INSERT OR IGNORE INTO history_line (line_id, sequence) VALUES (?, ?)');
  const actions = database.prepare<[], { sequence: number; changes: string }>('SELECT sequence, changes FROM history');
  for (const { sequence, changes } of actions.all()) {
    const { runs } = JSON.parse(changes) as { runs: readonly Run[] };
    for (const { table, columns, rows } of runs) {
      const at = columns.indexOf(table === 'line' ? 'id' : 'line_id');
      if (at < 0 || table === 'ledger_row' || table === 'coding_rule') continue;
      for (const [before, after] of rows) insert.run((after ?? before)?.[at], sequence);
    }
  }
}
