import type { Kysely, Selectable } from 'kysely';
import type {
  CodingRule,
  ImportBatch,
  ImportProfile,
  ImportTally,
  LedgerMapping,
  ReasonTally,
} from '../../../../shared/domain/ledger/ledger-types.ts';
import type { Tables } from '../schema.ts';

type Read = Kysely<Tables>;

/** In the order in which rules decide. */
export async function readCodingRules(read: Read): Promise<CodingRule[]> {
  const rows = await read.selectFrom('coding_rule').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    costCentre: row.cost_centre,
    account: row.account,
    project: row.project,
    text: row.text,
    lineId: row.line_id,
    sourceId: row.source_id,
  }));
}

export async function readImportProfiles(read: Read): Promise<ImportProfile[]> {
  const rows = await read.selectFrom('import_profile').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    headings: JSON.parse(row.headings) as string[],
    mapping: JSON.parse(row.mapping) as LedgerMapping,
  }));
}

/** The newest first. */
export async function readImportBatches(read: Read): Promise<ImportBatch[]> {
  const rows = await read.selectFrom('import_batch').selectAll().orderBy('id', 'desc').execute();
  return rows.map(asBatch);
}

export const readImportBatch = async (read: Read, id: number): Promise<ImportBatch | null> => {
  const row = await read.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asBatch(row) : null;
};

const asBatch = (row: Selectable<Tables['import_batch']>): ImportBatch => ({
  id: row.id,
  fileName: row.file_name,
  sha256: row.sha256,
  at: row.at,
  user: row.user,
  state: row.state,
  profile: row.profile,
  tally: JSON.parse(row.tally) as ImportTally,
  reasons: JSON.parse(row.reasons) as ReasonTally[],
});
