import type { Generated } from 'kysely';

/** The tables that planning adds to a plan file; forms as in `schema.ts`. */
export interface PlanningTables {
  history_line: { line_id: number; sequence: number };
  stored_file: StoredFileTable;
  source_category: { source_id: number; category_id: number };
  source_event: SourceEventTable;
  carry_forward: CarryForwardTable;
  income: IncomeTable;
  reserve_cover: ReserveCoverTable;
  line_locality: { line_id: number; locality_id: number; basis_points: number };
  line_funding: { line_id: number; year: number; source_id: number; basis_points: number; amount: number | null };
  held_month: { line_id: number; source_id: number; month: string };
  cell_note: { line_id: number; source_id: number; month: string; text: string; user: string; at: string };
  driver: { line_id: number; kind: 'posts' | 'quantity'; definition: string };
  driver_override: { line_id: number; month: string; amount: number; reason: string };
  rate: RateTable;
  curve: { id: Generated<number>; name: string; weights: string };
  saved_view: { id: Generated<number>; name: string; definition: string };
  condition: ConditionTable;
  baseline: BaselineTable;
  baseline_month: { baseline_id: number; line_id: number; source_id: number; month: string; amount: number };
  baseline_allocation: { baseline_id: number; allocation_id: number };
  budget_change: BudgetChangeTable;
  budget_change_month: { change_id: number; line_id: number; source_id: number; month: string; amount: number };
  person: PersonTable;
}

interface StoredFileTable {
  id: Generated<number>;
  name: string;
  sha256: string;
  size: number;
  at: string;
  user: string;
  bytes: Uint8Array;
}

interface SourceEventTable {
  id: Generated<number>;
  source_id: number;
  kind: 'renamed' | 'merged' | 'varied';
  dated: string;
  name_before: string;
  name_after: string;
  into_source_id: number | null;
  note: string;
  recorded_at: string;
}

interface CarryForwardTable {
  id: Generated<number>;
  source_id: number;
  year: number;
  amount: number;
  approved_on: string;
  approved_by: string;
  evidence: string;
  evidence_file_id: number | null;
}

interface IncomeTable {
  id: Generated<number>;
  source_id: number;
  year: number;
  claim: string;
  expected: number | null;
  expected_on: string | null;
  received: number | null;
  received_on: string | null;
  reference: string;
}

interface ReserveCoverTable {
  id: Generated<number>;
  source_id: number;
  year: number;
  amount: number;
  from_month: string;
  to_month: string;
  owner: string;
  evidence: string;
}

interface RateTable {
  id: Generated<number>;
  kind: string;
  key: string;
  starts: string;
  percent: string | null;
  amount: number | null;
  paid_from: string | null;
  origin: string;
}

interface ConditionTable {
  id: Generated<number>;
  source_id: number;
  name: string;
  year: number | null;
  active: number;
  definition: string;
  position: number;
}

interface BaselineTable {
  id: Generated<number>;
  version: number;
  state: 'approved' | 'taken back';
  approved_at: string;
  approved_by: string;
  note: string;
}

interface BudgetChangeTable {
  id: Generated<number>;
  kind: 'virement' | 'reprofile' | 'change';
  number: number;
  state: 'draft' | 'requested' | 'approved' | 'refused' | 'withdrawn';
  title: string;
  reason: string;
  made_at: string;
  made_by: string;
  requested_at: string | null;
  requested_by: string | null;
  decided_at: string | null;
  decided_by: string | null;
  decision_note: string;
  consent: string;
  consent_on: string | null;
  consent_evidence: string;
  consent_file_id: number | null;
  baseline_id: number | null;
}

interface PersonTable {
  id: Generated<number>;
  user_name: string;
  name: string;
  role: 'director' | 'finance officer' | 'certifier' | 'viewer';
  virement_limit: number | null;
  active: number;
}
