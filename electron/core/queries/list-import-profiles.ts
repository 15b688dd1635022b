import { ok } from '../../../shared/base/result.ts';
import type { QueryHandler } from '../handler.ts';
import { readImportProfiles } from '../storage/readers/ledger-settings.ts';

/** The mappings kept under a name. */
export const listImportProfiles: QueryHandler<'list-import-profiles'> = async ({ read }) =>
  ok(await readImportProfiles(read));
