import { ok } from '../../../shared/base/result.ts';
import { conditionReadings } from '../../../shared/domain/conditions/condition-reading.ts';
import type { QueryHandler } from '../handler.ts';

export const readConditions: QueryHandler<'read-conditions'> = async ({ document }) =>
  ok(conditionReadings(await document()));
