import type { ImportProfile } from '../../../shared/domain/ledger/ledger-types.ts';
import { isSameName } from '../queries/prepare-ledger-import.ts';
import type { WriteHandle } from '../storage/handles.ts';
import type { Recorder } from '../storage/writers/recorder.ts';

/** Keeps a mapping under a name; one of that name, in any case of letters, is replaced. */
export async function saveImportProfile(
  write: WriteHandle,
  recorder: Recorder,
  { name, headings, mapping }: Omit<ImportProfile, 'id'>,
): Promise<void> {
  const saved = await write.selectFrom('import_profile').select(['id', 'name']).execute();
  const before = saved.find((profile) => isSameName(profile.name, name));
  const columns = { name, headings: JSON.stringify(headings), mapping: JSON.stringify(mapping) };
  if (before) await recorder.update('import_profile', [before.id], columns);
  else await recorder.insert('import_profile', columns);
}
