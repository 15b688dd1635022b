import type { Database } from 'better-sqlite3';

/** The first format of a plan file. Frozen: a later change is a later migration. */
export function up(database: Database): void {
  database.exec(`
    CREATE TABLE plan (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      uid TEXT NOT NULL,
      name TEXT NOT NULL,
      first_year INTEGER NOT NULL,
      years INTEGER NOT NULL CHECK (years BETWEEN 1 AND 10),
      demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
      made_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE source (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL UNIQUE COLLATE NOCASE,
      name TEXT NOT NULL,
      funder TEXT NOT NULL,
      kind TEXT NOT NULL,
      in_kind INTEGER NOT NULL CHECK (in_kind IN (0, 1)),
      revenue_only INTEGER NOT NULL CHECK (revenue_only IN (0, 1)),
      claim_basis TEXT NOT NULL,
      claim_rhythm TEXT NOT NULL,
      carry_forward TEXT NOT NULL,
      carry_forward_basis_points INTEGER NOT NULL,
      position INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE allocation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source_id INTEGER NOT NULL REFERENCES source (id),
      year INTEGER NOT NULL,
      version INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      certainty TEXT NOT NULL,
      dated TEXT,
      evidence TEXT NOT NULL,
      UNIQUE (source_id, year, version)
    ) STRICT;

    CREATE TABLE theme (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      position INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE locality (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL UNIQUE COLLATE NOCASE,
      name TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE category (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL UNIQUE COLLATE NOCASE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('revenue', 'capital')),
      position INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE intervention (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL UNIQUE COLLATE NOCASE,
      name TEXT NOT NULL,
      theme_id INTEGER NOT NULL REFERENCES theme (id),
      provider TEXT NOT NULL,
      starts TEXT,
      ends TEXT,
      status TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE intervention_locality (
      intervention_id INTEGER NOT NULL REFERENCES intervention (id),
      locality_id INTEGER NOT NULL REFERENCES locality (id),
      basis_points INTEGER NOT NULL,
      PRIMARY KEY (intervention_id, locality_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE line (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      intervention_id INTEGER NOT NULL REFERENCES intervention (id),
      category_id INTEGER NOT NULL REFERENCES category (id),
      description TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT;

    -- A line's sources; its budget by month stands in budget_month. A month without a row is not entered.
    CREATE TABLE line_source (
      line_id INTEGER NOT NULL REFERENCES line (id),
      source_id INTEGER NOT NULL REFERENCES source (id),
      PRIMARY KEY (line_id, source_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE budget_month (
      line_id INTEGER NOT NULL,
      source_id INTEGER NOT NULL,
      month TEXT NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY (line_id, source_id, month),
      FOREIGN KEY (line_id, source_id) REFERENCES line_source (line_id, source_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE commitment (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      reference TEXT NOT NULL,
      supplier TEXT NOT NULL,
      description TEXT NOT NULL,
      certainty TEXT NOT NULL
    ) STRICT;

    CREATE TABLE commitment_month (
      commitment_id INTEGER NOT NULL REFERENCES commitment (id),
      line_id INTEGER NOT NULL REFERENCES line (id),
      source_id INTEGER NOT NULL REFERENCES source (id),
      month TEXT NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY (commitment_id, line_id, source_id, month)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE coding_rule (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      position INTEGER NOT NULL,
      cost_centre TEXT,
      account TEXT,
      project TEXT,
      text TEXT,
      line_id INTEGER NOT NULL REFERENCES line (id),
      source_id INTEGER NOT NULL REFERENCES source (id)
    ) STRICT;

    CREATE TABLE import_profile (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      headings TEXT NOT NULL,
      mapping TEXT NOT NULL
    ) STRICT;

    CREATE TABLE import_batch (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      at TEXT NOT NULL,
      user TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('live', 'undone')),
      profile TEXT,
      sheets TEXT NOT NULL,
      mapping TEXT NOT NULL,
      tally TEXT NOT NULL,
      reasons TEXT NOT NULL
    ) STRICT;

    -- One row of expenditure (or recognised income, VAT, balance sheet) of an extract. Nothing is deleted: a batch that
    -- is taken back leaves its rows with live = 0. key is a hash of what makes the row itself; occurrence tells apart
    -- rows that are alike. sheet is an index into the batch's sheets.
    CREATE TABLE ledger_row (
      id INTEGER PRIMARY KEY,
      batch_id INTEGER NOT NULL REFERENCES import_batch (id),
      sheet INTEGER NOT NULL,
      row_number INTEGER NOT NULL,
      live INTEGER NOT NULL CHECK (live IN (0, 1)),
      key INTEGER NOT NULL,
      occurrence INTEGER NOT NULL,
      year INTEGER NOT NULL,
      period INTEGER NOT NULL CHECK (period BETWEEN 1 AND 16),
      date TEXT,
      amount INTEGER NOT NULL,
      kind TEXT NOT NULL,
      supplier TEXT NOT NULL,
      reference TEXT NOT NULL,
      order_number TEXT NOT NULL,
      cost_centre TEXT NOT NULL,
      account TEXT NOT NULL,
      project TEXT NOT NULL,
      text TEXT NOT NULL,
      line_id INTEGER REFERENCES line (id),
      source_id INTEGER REFERENCES source (id)
    ) STRICT;
    -- Few indexes, for each costs a tenth of an import: what is not found by line or order number is found by a scan.
    CREATE INDEX ledger_row_line ON ledger_row (line_id) WHERE line_id IS NOT NULL;
    CREATE INDEX ledger_row_order ON ledger_row (order_number) WHERE live = 1 AND order_number <> '';

    -- Sums of live rows of expenditure, kept in the transaction that changes the rows; verify recomputes them.
    -- 0 stands for no line and no source: uncoded.
    CREATE TABLE ledger_total (
      line_id INTEGER NOT NULL,
      source_id INTEGER NOT NULL,
      year INTEGER NOT NULL,
      period INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      rows INTEGER NOT NULL,
      PRIMARY KEY (line_id, source_id, year, period)
    ) STRICT, WITHOUT ROWID;

    -- Rows of a file that were not imported, with why and what stood in them.
    CREATE TABLE held_row (
      id INTEGER PRIMARY KEY,
      batch_id INTEGER NOT NULL REFERENCES import_batch (id),
      sheet INTEGER NOT NULL,
      row_number INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('excluded', 'quarantined')),
      reason TEXT NOT NULL,
      words TEXT NOT NULL,
      heading TEXT,
      cell TEXT,
      amount INTEGER,
      cells TEXT NOT NULL
    ) STRICT;
    CREATE INDEX held_row_batch ON held_row (batch_id);

    -- Append only. hash covers the record and the hash before it.
    CREATE TABLE history (
      sequence INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      user TEXT NOT NULL,
      method TEXT NOT NULL,
      action TEXT NOT NULL,
      reason TEXT NOT NULL,
      input TEXT NOT NULL,
      changes TEXT NOT NULL,
      change_count INTEGER NOT NULL,
      -- What this action takes back (undo) or brings again (redo): the sequence of the action; null for any other.
      undoes INTEGER,
      redoes INTEGER,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
      BEGIN SELECT RAISE(ABORT, 'the history is append only'); END;
    CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
      BEGIN SELECT RAISE(ABORT, 'the history is append only'); END;
  `);
}
