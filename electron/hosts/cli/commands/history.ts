import { err, ok, type Result } from '../../../../shared/base/result.ts';
import { appError, type AppError } from '../../../../shared/contract/errors.ts';
import { HISTORY_KINDS, type HistoryKind } from '../../../../shared/contract/history-kinds.ts';
import type { InputOf } from '../../../../shared/contract/methods.ts';
import { isMonth, type Month } from '../../../../shared/domain/calendar/month.ts';
import type { HistoryEntry } from '../../../../shared/contract/schemas.ts';
import type { Session } from '../../../core/index.ts';
import { refused, type Given, type Outcome } from '../command.ts';
import { left, moment, right, table } from '../output.ts';
import { whichLine } from '../which-line.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** What the contract gives at once. */
const PAGE = 500;

type Filter = Omit<InputOf<'list-history'>, 'limit' | 'before'>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with the options, in words; null when nothing is. */
function problemIn({ limit, since, until, month, kind }: Given['options']): string | null {
  if (limit !== undefined && !/^[1-9]\d*$/.test(limit)) return `“${limit}” is not a number of entries`;
  const badDay = [since, until].find((day) => day !== undefined && !DAY.test(day));
  if (badDay !== undefined) return `“${badDay}” is not a day such as 2023-11-13`;
  if (month !== undefined && !isMonth(month)) return `“${month}” is not a month such as 2022-04`;
  if (kind !== undefined && !isKind(kind)) return `“${kind}” is not one of ${HISTORY_KINDS.join(', ')}`;
  return null;
}

const isKind = (kind: string): kind is HistoryKind => (HISTORY_KINDS as readonly string[]).includes(kind);

/**
 * `history PLAN [--limit N] [--search WORDS] [--line LINE] [--source CODE] [--month MONTH] [--person NAME]
 * [--kind KIND] [--since DAY] [--until DAY]`
 */
export async function run(given: Given): Promise<Outcome> {
  const problem = problemIn(given.options);
  if (problem !== null) return refused(problem);
  const { limit } = given.options;
  return withPlan(given, async (session) => {
    const filter = await filterOf(session, given);
    if (!filter.ok) return filter;
    const most = limit === undefined ? Infinity : Number(limit);
    return answerWith(await readHistory(session, most, filter.value), (entries) => ({
      document: entries,
      text: historyTable(entries),
    }));
  });
}

async function filterOf(session: Session, { options }: Given): Promise<Result<Filter, AppError>> {
  const { search, line, source, month, person, kind, since, until } = options;
  const lineId = line === undefined ? ok(undefined) : await whichLine(session, line);
  if (!lineId.ok) return lineId;
  const sourceId = source === undefined ? ok(undefined) : await whichSource(session, source);
  if (!sourceId.ok) return sourceId;
  return ok({
    search,
    lineId: lineId.value,
    sourceId: sourceId.value,
    month: month as Month | undefined,
    user: person,
    kind: kind as HistoryKind | undefined,
    from: since,
    to: until,
    offset: -new Date().getTimezoneOffset(),
  });
}

async function whichSource(session: Session, code: string): Promise<Result<number, AppError>> {
  const plan = await session.call('read-plan', {});
  if (!plan.ok) return plan;
  const found = plan.value.sources.find((source) => source.code.toLowerCase() === code.toLowerCase());
  return found ? ok(found.id) : err(appError('not-found', { what: 'source', which: code }));
}

async function readHistory(session: Session, most: number, filter: Filter): Promise<Result<HistoryEntry[], AppError>> {
  const entries: HistoryEntry[] = [];
  for (;;) {
    const limit = Math.min(PAGE, most - entries.length);
    const before = entries.at(-1)?.sequence;
    const page = await session.call('list-history', { ...filter, limit, before });
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
