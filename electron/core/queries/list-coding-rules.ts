import { ok } from '../../../shared/base/result.ts';
import type { QueryHandler } from '../handler.ts';
import { readCodingRules } from '../storage/readers/ledger-settings.ts';

/** The coding rules, in the order in which they decide. */
export const listCodingRules: QueryHandler<'list-coding-rules'> = async ({ read }) => ok(await readCodingRules(read));
