import { ok } from '../../../shared/base/result.ts';
import { position } from '../../../shared/domain/plan/position.ts';
import type { QueryHandler } from '../handler.ts';

export const readPosition: QueryHandler<'read-position'> = async ({ document }, { by, year }) =>
  ok(position(await document(), by, year));
