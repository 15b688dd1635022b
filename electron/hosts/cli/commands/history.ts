import { ok, type Result } from '../../../../shared/base/result.ts';
import type { AppError } from '../../../../shared/contract/errors.ts';
import type { HistoryEntry } from '../../../../shared/contract/schemas.ts';
import type { Session } from '../../../core/index.ts';
import { refused, type Given, type Outcome } from '../command.ts';
import { left, moment, right, table } from '../output.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** What the contract gives at once. */
const PAGE = 500;

/** `history PLAN [--limit N] [--search WORDS]` */
export async function run(given: Given): Promise<Outcome> {
  const { limit, search } = given.options;
  if (limit !== undefined && !/^[1-9]\d*$/.test(limit)) return refused(`“${limit}” is not a number of entries`);
  const most = limit === undefined ? Infinity : Number(limit);
  return withPlan(given, async (session) =>
    answerWith(await readHistory(session, most, search), (entries) => ({
      document: entries,
      text: historyTable(entries),
    })),
  );
}

async function readHistory(
  session: Session,
  most: number,
  search: string | undefined,
): Promise<Result<HistoryEntry[], AppError>> {
  const entries: HistoryEntry[] = [];
  for (;;) {
    const limit = Math.min(PAGE, most - entries.length);
    const before = entries.at(-1)?.sequence;
    const page = await session.call('list-history', {
      limit,
      ...(before !== undefined && { before }),
      ...(search !== undefined && { search }),
    });
    if (!page.ok) return page;
    entries.push(...page.value.entries);
    if (page.value.entries.length < limit || entries.length >= most) return ok(entries);
  }
}

const historyTable = (entries: readonly HistoryEntry[]): string =>
  table(
    [right('No.'), left('When'), left('Who'), left('State'), right('Changes'), left('What')],
    entries.map(({ sequence, at, user, state, changes, action, reason }) => [
      String(sequence),
      moment(at),
      user,
      state,
      String(changes),
      reason === '' ? action : `${action} (${reason})`,
    ]),
  );
