import { ok } from '../../../shared/base/result.ts';
import type { QueryHandler } from '../handler.ts';
import { readImportBatches } from '../storage/readers/ledger-settings.ts';

/** Every import, the newest first; those taken back too. */
export const listImports: QueryHandler<'list-imports'> = async ({ read }) => ok(await readImportBatches(read));
