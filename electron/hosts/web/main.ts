/**
 * The application for a browser on this machine: `node main.js [PLAN] [--port N] [--folder DIR] [--no-open]`.
 * Prints the address once it answers, and runs until it is told to stop.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { connectSession, installation, openFirstPlan, type Session } from '../../core/index.ts';
import { openBrowser } from './open-browser.ts';
import { startWebHost, type WebHost } from './server.ts';

interface Arguments {
  readonly plan: string | null;
  readonly port: number;
  readonly folder: string | null;
  readonly open: boolean;
}

/** Thrown for what the user can put right: printed as it is, without a trace. */
class Refusal extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.message);
    this.error = error;
  }
}

const OPTIONS = {
  port: { type: 'string', default: '0' },
  folder: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
} as const;

function readArguments(given: string[]): Arguments {
  const { values, positionals } = parse(given);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw refused(`“${values.port}” is not a port`);
  if (positionals.length > 1) throw refused('Only one plan can be opened at a time');
  return {
    plan: positionals[0] === undefined ? null : fromWhereTheUserStands(positionals[0]),
    port,
    folder: values.folder === undefined ? null : fromWhereTheUserStands(values.folder),
    open: !values['no-open'],
  };
}

function parse(given: string[]) {
  try {
    return parseArgs({ args: given, options: OPTIONS, allowPositionals: true });
  } catch (problem) {
    throw refused((problem as Error).message.replace(/\.$/, ''));
  }
}

const refused = (problem: string): Refusal => new Refusal(appError('command-refused', { problem }));

/** npm changes to the project's folder, and keeps the user's own in INIT_CWD. */
const fromWhereTheUserStands = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

async function start({ plan, port, folder, open }: Arguments): Promise<void> {
  const here = installation();
  const pages = join(here.root, 'out', 'renderer');
  if (!existsSync(join(pages, 'index.html'))) throw new Refusal(appError('page-not-built'));
  const session = connectSession({
    user: here.user,
    folder: folder ?? here.folder,
    version: here.version,
    dialogs: false,
  });
  const ready = Promise.withResolvers<unknown>();
  const host = await listen(session, ready.promise, pages, port);
  stopWhenTold(host, session, ready.promise);
  const opened = openFirstPlan(session, plan);
  ready.resolve(opened);
  // The address is given while the plan is still being opened: calls wait for it. A mistyped name gets none.
  if (plan !== null && !existsSync(plan)) await refuseUnopened(opened);
  process.stdout.write(`Settlement Planner is at ${host.address}\n`);
  process.stdout.write('Open this address in a browser on this computer. Press Ctrl+C here to stop.\n');
  if (open) openBrowser(host.address);
  if (plan !== null) return refuseUnopened(opened);
  const first = await opened;
  if (!first.ok) printError(first.error);
}

/** Without the plan that it was asked for the program has nothing to show. @throws Refusal */
async function refuseUnopened(opened: ReturnType<Session['openPlanAt']>): Promise<void> {
  const asked = await opened;
  if (!asked.ok) throw new Refusal(asked.error);
}

async function listen(caller: Session, ready: Promise<unknown>, pages: string, port: number): Promise<WebHost> {
  try {
    return await startWebHost({ caller, ready, port, pages });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw problem;
    throw new Refusal(appError('port-taken', { port }));
  }
}

/** How long the end may take. What is not closed by then is safe on disk too. */
const CLOSING_MS = 30_000;

/**
 * Answers what is under way, closes the plan, then ends. Told again, it goes on with that: Ctrl+C reaches this program
 * both from the terminal and from the one that started it.
 */
function stopWhenTold(host: WebHost, session: Session, opened: Promise<unknown>): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), CLOSING_MS).unref();
    await host.close();
    await opened.catch(() => null);
    await session.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

const printError = (error: AppError): void => {
  process.stderr.write(`${error.code}: ${error.message}\n${error.remedy}\n`);
};

try {
  await start(readArguments(process.argv.slice(2)));
} catch (problem) {
  if (!(problem instanceof Refusal)) throw problem;
  printError(problem.error);
  process.exit(2);
}
