import { err, ok } from '../../../shared/base/result.ts';
import type { CommandHandler } from '../handler.ts';
import { conditionColumns, conditionRefused, storedCondition } from './condition-checks.ts';

export const updateCondition: CommandHandler<'update-condition'> = async ({ write, recorder }, { id, ...given }) => {
  const stored = await storedCondition(write, id);
  if (!stored.ok) return stored;
  const { id: _id, position: _position, ...before } = stored.value;
  const wanted = {
    name: given.name ?? before.name,
    sourceId: given.sourceId ?? before.sourceId,
    year: given.year === undefined ? before.year : given.year,
    active: given.active ?? before.active,
    definition: given.definition ?? before.definition,
  };
  const problem = await conditionRefused(write, wanted);
  if (problem) return err(problem);
  await recorder.update('condition', [id], conditionColumns(wanted));
  const switched = wanted.active === before.active ? 'Change' : wanted.active ? 'Switch on' : 'Switch off';
  return ok({ action: `${switched} condition ${wanted.name}`, output: {} });
};
