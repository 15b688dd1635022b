import { err, ok } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import type { Source } from '../../../shared/domain/plan/plan-document.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { asColumns } from '../storage/column-names.ts';
import { readSources } from '../storage/readers/plan-tables.ts';
import { codeTaken, firstOf, missing } from './checks.ts';

type Terms = Omit<CheckedInputOf<'update-source'>, 'id'>;

/** Sets the terms that are given. Errors: `not-found`, `code-taken`, `input-refused` where terms contradict. */
export const updateSource: CommandHandler<'update-source'> = async (context, { id, ...terms }) => {
  const { write, recorder } = context;
  const problem = await firstOf(
    () => missing(write, 'source', id),
    () => codeTaken(write, 'source', terms.code, id),
    () => unknownCategory(context, terms.categories),
    () => contradiction(context, id, terms),
  );
  if (problem) return err(problem);
  await recorder.update('source', [id], columnsOf(terms));
  if (terms.categories) await setCategories(context, id, terms.categories);
  const { name } = await write.selectFrom('source').select('name').where('id', '=', id).executeTakeFirstOrThrow();
  return ok({ action: `Change terms of ${name}`, output: {} });
};

const columnsOf = ({ categories: _categories, consent, ineligibleCosts, ...rest }: Terms) => ({
  ...asColumns(rest),
  ...(ineligibleCosts && { ineligible_costs: JSON.stringify(ineligibleCosts) }),
  ...(consent && {
    consent_headings: consent.headings,
    consent_move: consent.move,
    consent_cumulative_basis_points: consent.cumulativeBasisPoints,
    consent_capital: Number(consent.capital),
  }),
});

const unknownCategory = ({ write }: CommandContext, ids: readonly number[] = []): Promise<AppError | null> =>
  firstOf(...ids.map((id) => () => missing(write, 'category', id)));

/** Terms are judged as they would stand afterwards: what is not given stays as it is. */
async function contradiction({ write }: CommandContext, id: number, terms: Terms): Promise<AppError | null> {
  const before = (await readSources(write)).find((source) => source.id === id)!;
  const given = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));
  const problem = problemIn({ ...before, ...given });
  return problem === null ? null : appError('input-refused', { method: `the terms of ${before.name}`, problem });
}

function problemIn(source: Source): string | null {
  const { spendFrom, spendTo, overProgrammingBasisPoints, overProgrammingOwner } = source;
  if (spendFrom !== null && spendTo !== null && spendFrom > spendTo)
    return `costs count from ${spendFrom}, which is after ${spendTo}`;
  if (overProgrammingBasisPoints > 0 && overProgrammingOwner === '')
    return 'an over-programming margin needs an owner, who answers for it';
  return null;
}

async function setCategories({ write, recorder }: CommandContext, id: number, wanted: readonly number[]) {
  const before = await write.selectFrom('source_category').selectAll().where('source_id', '=', id).execute();
  const gone = before.filter(({ category_id }) => !wanted.includes(category_id));
  await recorder.remove(
    'source_category',
    gone.map(({ category_id }) => [id, category_id]),
  );
  await recorder.put(
    'source_category',
    wanted.map((categoryId) => ({ source_id: id, category_id: categoryId })),
  );
}
