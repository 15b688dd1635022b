import { err, ok } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { Rate } from '../../../shared/domain/drivers/driver-types.ts';
import { providedRates } from '../../../shared/domain/drivers/provided-rates.ts';
import { rateProblem } from '../../../shared/domain/drivers/rate-problem.ts';
import type { CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { readRates } from '../storage/readers/planning-tables.ts';
import { recomputeDriven } from './recompute-driven.ts';

/** A change of a rate and all that follows from it are one action: every driven line is computed again. */

export const addRate: CommandHandler<'add-rate'> = async (context, fields) => {
  const problem = await refusalOf(context.write, { ...fields, id: 0 });
  if (problem) return err(problem);
  const rateId = await context.recorder.insert('rate', asColumns(fields));
  const refused = await recomputeDriven(context);
  return refused ? err(refused) : ok({ action: `Add ${nameOf(fields)}`, output: { rateId } });
};

export const updateRate: CommandHandler<'update-rate'> = async (context, { id, ...fields }) => {
  const before = (await readRates(context.write)).find((rate) => rate.id === id);
  if (!before) return err(appError('not-found', { what: 'rate', which: id }));
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const after: Rate = { ...before, ...given };
  const problem = await refusalOf(context.write, after);
  if (problem) return err(problem);
  await context.recorder.update('rate', [id], asColumns({ ...after }));
  const refused = await recomputeDriven(context);
  return refused ? err(refused) : ok({ action: `Change ${nameOf(after)}`, output: {} });
};

export const removeRate: CommandHandler<'remove-rate'> = async (context, { id }) => {
  const rate = (await readRates(context.write)).find((one) => one.id === id);
  if (!rate) return err(appError('not-found', { what: 'rate', which: id }));
  await context.recorder.remove('rate', [[id]]);
  const refused = await recomputeDriven(context);
  return refused ? err(refused) : ok({ action: `Remove ${nameOf(rate)}`, output: {} });
};

export const addProvidedRates: CommandHandler<'add-provided-rates'> = async (context) => {
  const there = new Set((await readRates(context.write)).map(placeOf));
  const wanted = providedRates().filter((rate) => !there.has(placeOf(rate)));
  for (const rate of wanted) await context.recorder.insert('rate', asColumns({ ...rate }));
  const refused = await recomputeDriven(context);
  if (refused) return err(refused);
  return ok({ action: 'Add the provided rates', output: { added: wanted.length } });
};

const placeOf = ({ kind, key, starts }: Pick<Rate, 'kind' | 'key' | 'starts'>): string => `${kind} ${key} ${starts}`;

const nameOf = ({ kind, key, starts }: Pick<Rate, 'kind' | 'key' | 'starts'>): string =>
  `${key === '' ? kind : `${kind} ${key}`} from ${starts}`;

async function refusalOf(read: ReadHandle, rate: Omit<Rate, 'origin'>): Promise<AppError | null> {
  const problem = rateProblem(rate);
  if (problem !== null) return appError('rate-refused', { problem });
  const twin = (await readRates(read)).find((one) => one.id !== rate.id && placeOf(one) === placeOf(rate));
  return twin ? appError('rate-refused', { problem: `there is a row of ${nameOf(rate)} already` }) : null;
}
