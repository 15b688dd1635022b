import { ok } from '../../../shared/base/result.ts';
import type { QueryHandler } from '../handler.ts';

export const readPlan: QueryHandler<'read-plan'> = async ({ document }) => ok(await document());
