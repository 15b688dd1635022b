import type { Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { loadSession, installation, realSurroundings, type Session } from '../../core/index.ts';
import type { Given, Outcome } from './command.ts';

/** A session in this process that remembers no plans; closed again whatever happens. */
export async function withSession(given: Given, work: (session: Session) => Promise<Outcome>): Promise<Outcome> {
  const { user, version } = installation();
  const session = await loadSession({
    ...realSurroundings(given.options.as ?? user),
    folder: null,
    version,
    dialogs: false,
  });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** The same with the plan that the command's first word names, open. */
export const withPlan = (given: Given, work: (session: Session) => Promise<Outcome>): Promise<Outcome> =>
  withSession(given, async (session) => {
    const opened = await session.openPlanAt(given.path(given.words[0]!));
    return opened.ok ? work(session) : opened;
  });

/** What a call answered, in the words of this command line. */
export const answerWith = <T>(
  result: Result<T, AppError>,
  say: (value: T) => { document: unknown; text: string; passed?: boolean },
): Outcome => (result.ok ? { ok: true, value: say(result.value) } : result);
