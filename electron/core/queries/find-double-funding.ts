import { ok } from '../../../shared/base/result.ts';
import { doubleFunding } from '../../../shared/domain/funding/double-funding.ts';
import type { QueryHandler } from '../handler.ts';

/** Costs that may be funded twice, worked out from the plan as last saved. */
export const findDoubleFunding: QueryHandler<'find-double-funding'> = async ({ document }) =>
  ok(
    doubleFunding(await document()).map((found) => ({
      ...found,
      lineIds: [...found.lineIds],
      sourceIds: [...found.sourceIds],
    })),
  );
