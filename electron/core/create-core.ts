import { err, ok, type Result } from '../../shared/base/result.ts';
import { appError, type AppError } from '../../shared/contract/errors.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import { methods, type InputOf, type MethodName, type OutputOf } from '../../shared/contract/methods.ts';
import type { PlanDocument } from '../../shared/domain/plan/plan-document.ts';
import { commands } from './commands/index.ts';
import { budgetAfterMerger } from './commands/source-checks.ts';
import { whyRefused } from './commands/permission.ts';
import type { Caller, CallOptions, Surroundings } from './core-types.ts';
import type { CommandHandler, Done, QueryContext, StagedFile } from './handler.ts';
import { recordAction } from './history/record-action.ts';
import { queries } from './queries/index.ts';
import { readPlanDocument } from './queries/plan-document.ts';
import { copyFileTo, type WriteHandle } from './storage/handles.ts';
import type { Lease, LeaseHolder } from './storage/lease.ts';
import type { PlanDatabase } from './storage/plan-database.ts';
import { lastAction } from './storage/writers/history.ts';
import { createRecorder } from './storage/writers/recorder.ts';

export interface CoreOptions extends Surroundings {
  readonly database: PlanDatabase;
  /** Ours, when this core may write; else who holds it. */
  readonly lease: Result<Lease, LeaseHolder>;
  readonly staged: (fileId: string) => StagedFile | undefined;
}

export interface Core extends Caller {
  cancel(jobId: string): void;
  /** When the last change was safely on disk: ISO instant. */
  savedAt(): Promise<string>;
}

type Answer = Result<unknown, AppError>;
type AnyQuery = (context: QueryContext, input: unknown) => Promise<Answer>;

/** Thrown inside a transaction so that it rolls back; never leaves this file. */
class Refusal extends Error {
  readonly problem: AppError;
  constructor(problem: AppError) {
    super(problem.code);
    this.problem = problem;
  }
}

const DISK_CODES = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/;

const diskProblem = (error: unknown): AppError | null => {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && DISK_CODES.test(code)
    ? appError('disk-refused', { problem: error instanceof Error ? error.message : code })
    : null;
};

/** One plan file, open: answers every method of the contract that concerns the plan. */
export function createCore(options: CoreOptions): Core {
  const { database, lease, clock, user } = options;
  const listeners = new Set<(event: CoreEvent) => void>();
  const jobs = new Map<string, AbortController>();
  const emit = (event: CoreEvent): void => listeners.forEach((listener) => listener(event));
  const document = cachedDocument(database);
  let queue: Promise<unknown> = Promise.resolve();

  const contextOf = (signal: AbortSignal, jobId: string | undefined): QueryContext => ({
    read: database.read,
    document,
    staged: options.staged,
    copyTo: (path) => copyFileTo(database.read, path),
    signal,
    progress: (step, done, total) => {
      if (jobId !== undefined) emit({ type: 'job-progress', jobId, step, done, total });
    },
    user,
    at: clock().toISOString(),
  });

  const change = async (method: MethodName, input: unknown, context: QueryContext): Promise<Answer> => {
    if (!lease.ok) return err(readOnly(lease.error));
    if (!lease.value.stillOurs()) return err(readOnly({ ...lease.value.holder, holder: 'another program' }));
    const refusal = await whyRefused(database.read, user, method);
    if (refusal) return err(refusal);
    const done = await runCommand(database, method, input, context);
    if (!done.ok) return done;
    const savedAt = clock().toISOString();
    emit({ type: 'plan-changed', revision: done.value.revision, savedAt });
    return ok({ ...done.value.output, revision: done.value.revision, savedAt });
  };

  /** Changes wait for one another; questions do not wait. */
  const inTurn = (work: () => Promise<Answer>): Promise<Answer> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const answer = (method: MethodName, input: unknown, context: QueryContext): Promise<Answer> => {
    const query = (queries as Record<string, unknown>)[method];
    return query ? (query as AnyQuery)(context, input) : inTurn(() => change(method, input, context));
  };

  const call = async (method: MethodName, input: unknown, { jobId }: CallOptions = {}): Promise<Answer> => {
    const checked = checkInput(method, input);
    if (!checked.ok) return checked;
    const controller = new AbortController();
    if (jobId !== undefined) jobs.set(jobId, controller);
    try {
      const result = await answer(method, checked.value, contextOf(controller.signal, jobId));
      return controller.signal.aborted && !result.ok ? err(appError('job-cancelled')) : result;
    } catch (error) {
      const problem = diskProblem(error);
      if (problem) return err(problem);
      throw error;
    } finally {
      if (jobId !== undefined) jobs.delete(jobId);
    }
  };

  return {
    call: <M extends MethodName>(method: M, input: InputOf<M>, callOptions?: CallOptions) =>
      call(method, input, callOptions) as Promise<Result<OutputOf<M>, AppError>>,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel: (jobId) => jobs.get(jobId)?.abort(),
    savedAt: async () => (await lastAction(database.read))?.at ?? clock().toISOString(),
    close: async () => {
      for (const job of jobs.values()) job.abort();
      await queue;
      await database.close();
      if (lease.ok) lease.value.release();
    },
  };
}

const readOnly = ({ holder, since }: LeaseHolder): AppError =>
  appError('plan-read-only', { holder, since: since.slice(0, 16).replace('T', ' ') });

/** Checks input against the method's schema. Errors: `unknown-method`, `input-refused`. */
export function checkInput(method: MethodName, input: unknown): Result<unknown, AppError> {
  if (!Object.hasOwn(methods, method)) return err(appError('unknown-method', { method }));
  const checked = methods[method].input.safeParse(input);
  if (checked.success) return ok(checked.data);
  const [issue] = checked.error.issues;
  const problem = `${issue?.path.join('.') || 'the request'}: ${issue?.message ?? 'not understood'}`;
  return err(appError('input-refused', { method, problem }));
}

/** The document is read again only when the history has moved on. */
function cachedDocument(database: PlanDatabase): () => Promise<PlanDocument> {
  let kept: PlanDocument | null = null;
  return async () => {
    const revision = (await lastAction(database.read))?.sequence ?? 0;
    if (kept?.revision !== revision) kept = await readPlanDocument(database.read);
    return kept;
  };
}

/** Runs a command and records it in one transaction, or changes nothing. */
async function runCommand(
  { write, raw }: PlanDatabase,
  method: MethodName,
  input: unknown,
  context: QueryContext,
): Promise<Result<{ output: object; revision: number }, AppError>> {
  if (!write || !raw) throw new Error('a writer is open without its connection');
  const command = (commands as Record<string, unknown>)[method] as CommandHandler<MethodName> | undefined;
  if (!command) return err(appError('unknown-method', { method }));
  const work = async (transaction: WriteHandle): Promise<{ output: object; revision: number }> => {
    const recorder = createRecorder(transaction);
    const { document: _document, copyTo: _copyTo, ...rest } = context;
    const done = await command({ ...rest, write: transaction, raw, recorder }, input as never);
    if (!done.ok) throw new Refusal(done.error);
    const late = await budgetAfterMerger(transaction, recorder.changes);
    if (late) throw new Refusal(late);
    const { value } = done as { value: Done<object> };
    const revision = await recordAction(transaction, {
      at: context.at,
      user: context.user,
      method,
      action: value.action,
      reason: value.reason ?? '',
      input: value.intent ?? input,
      changes: recorder.changes,
      undoes: value.undoes,
      redoes: value.redoes,
    });
    return { output: value.output, revision };
  };
  try {
    return ok(await write.transaction().execute(work));
  } catch (error) {
    if (error instanceof Refusal) return err(error.problem);
    throw error;
  }
}
