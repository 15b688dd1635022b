import type { Generated } from 'kysely';
import type { PlanningTables } from './planning-schema.ts';

/**
 * The tables of a plan file, as queries see them. Column names are the file's; money is whole pence, years are the
 * calendar year of their 1 April, months are `2022-04`, flags are 0 or 1, JSON is text.
 */
export interface Tables extends PlanningTables {
  plan: PlanTable;
  source: SourceTable;
  allocation: AllocationTable;
  theme: { id: Generated<number>; name: string; position: number };
  locality: { id: Generated<number>; code: string; name: string; position: number };
  category: { id: Generated<number>; code: string; name: string; kind: 'revenue' | 'capital'; position: number };
  intervention: InterventionTable;
  intervention_locality: { intervention_id: number; locality_id: number; basis_points: number };
  line: LineTable;
  line_source: { line_id: number; source_id: number };
  budget_month: { line_id: number; source_id: number; month: string; amount: number };
  commitment: CommitmentTable;
  commitment_month: { commitment_id: number; line_id: number; source_id: number; month: string; amount: number };
  coding_rule: CodingRuleTable;
  import_profile: { id: Generated<number>; name: string; headings: string; mapping: string };
  import_batch: ImportBatchTable;
  ledger_row: LedgerRowTable;
  ledger_total: LedgerTotalTable;
  held_row: HeldRowTable;
  history: HistoryTable;
}

interface PlanTable {
  id: number;
  uid: string;
  name: string;
  first_year: number;
  years: number;
  demo: number;
  made_at: string;
}

interface SourceTable {
  id: Generated<number>;
  code: string;
  name: string;
  funder: string;
  kind: string;
  in_kind: number;
  revenue_only: number;
  claim_basis: string;
  claim_rhythm: string;
  carry_forward: string;
  carry_forward_basis_points: number;
  position: number;
  spend_from: Generated<string | null>;
  spend_to: Generated<string | null>;
  over_programming_basis_points: Generated<number>;
  over_programming_owner: Generated<string>;
  claim_due_days: Generated<number>;
  ineligible_costs: Generated<string>;
  consent_headings: Generated<string>;
  consent_move: Generated<number | null>;
  consent_cumulative_basis_points: Generated<number | null>;
  consent_capital: Generated<number>;
  merged_into: Generated<number | null>;
  merged_on: Generated<string | null>;
}

interface AllocationTable {
  id: Generated<number>;
  source_id: number;
  year: number;
  version: number;
  amount: number;
  certainty: string;
  dated: string | null;
  evidence: string;
  evidence_file_id: Generated<number | null>;
  recorded_at: Generated<string>;
  recorded_by: Generated<string>;
}

interface InterventionTable {
  id: Generated<number>;
  code: string;
  name: string;
  theme_id: number;
  provider: string;
  starts: string | null;
  ends: string | null;
  status: string;
  position: number;
}

interface LineTable {
  id: Generated<number>;
  intervention_id: number;
  category_id: number;
  description: string;
  position: number;
  owner: Generated<string>;
  note: Generated<string>;
  evidence: Generated<string>;
  evidence_file_id: Generated<number | null>;
}

interface CommitmentTable {
  id: Generated<number>;
  reference: string;
  supplier: string;
  description: string;
  certainty: string;
}

interface CodingRuleTable {
  id: Generated<number>;
  position: number;
  cost_centre: string | null;
  account: string | null;
  project: string | null;
  text: string | null;
  line_id: number;
  source_id: number;
}

interface ImportBatchTable {
  id: Generated<number>;
  file_name: string;
  sha256: string;
  at: string;
  user: string;
  state: 'live' | 'undone';
  profile: string | null;
  sheets: string;
  mapping: string;
  tally: string;
  reasons: string;
}

interface LedgerRowTable {
  id: Generated<number>;
  batch_id: number;
  sheet: number;
  row_number: number;
  live: number;
  key: number;
  occurrence: number;
  year: number;
  period: number;
  date: string | null;
  amount: number;
  kind: string;
  supplier: string;
  reference: string;
  order_number: string;
  cost_centre: string;
  account: string;
  project: string;
  text: string;
  line_id: number | null;
  source_id: number | null;
}

interface LedgerTotalTable {
  line_id: number;
  source_id: number;
  year: number;
  period: number;
  amount: number;
  rows: number;
}

interface HeldRowTable {
  id: Generated<number>;
  batch_id: number;
  sheet: number;
  row_number: number;
  outcome: 'excluded' | 'quarantined';
  reason: string;
  words: string;
  heading: string | null;
  cell: string | null;
  amount: number | null;
  cells: string;
}

interface HistoryTable {
  sequence: number;
  at: string;
  user: string;
  method: string;
  action: string;
  reason: string;
  input: string;
  changes: string;
  change_count: number;
  undoes: number | null;
  redoes: number | null;
  previous_hash: string;
  hash: string;
}
