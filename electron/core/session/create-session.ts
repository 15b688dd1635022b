import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import {
  methods,
  type CheckedInputOf,
  type InputOf,
  type MethodName,
  type OpenPlan,
  type OutputOf,
} from '../../../shared/contract/methods.ts';
import type { CallOptions, Session, SessionOptions } from '../core-types.ts';
import { checkInput } from '../create-core.ts';
import { fileNameOf, PLAN_ENDING } from '../file-name.ts';
import { readPlan } from '../storage/readers/plan-tables.ts';
import { readPeople } from '../storage/readers/planning-tables.ts';
import { standingOf } from '../../../shared/domain/people/standing.ts';
import { makeDemo } from './make-demo.ts';
import { makePlan } from './make-plan.ts';
import { openCore, type OpenCore } from './open-core.ts';
import { createRecentPlans } from './recent-plans.ts';
import { createStagedFiles } from './staged-files.ts';

const DEMO_FILE = 'Demonstration plan.settlement';

type Opened = Result<OpenPlan, AppError>;
type Answer = Result<unknown, AppError>;

function freePath(folder: string, fileName: string): string {
  let path = join(folder, fileName);
  for (let n = 2; existsSync(path); n++) path = join(folder, fileName.replace(PLAN_ENDING, ` ${n}${PLAN_ENDING}`));
  return path;
}

/** The plans of one person at one machine, in this thread. At most one plan is open. */
export function createSession(options: SessionOptions): Session {
  const staged = createStagedFiles();
  const recent = options.folder === null ? null : createRecentPlans(options.folder);
  const listeners = new Set<(event: CoreEvent) => void>();
  let current: (OpenCore & { readonly path: string }) | null = null;

  const emit = (event: CoreEvent): void => listeners.forEach((listener) => listener(event));
  const plansFolder = async (): Promise<string> => {
    const folder = join(options.folder ?? process.cwd(), 'plans');
    await mkdir(folder, { recursive: true });
    return folder;
  };

  const describe = async ({ core, database, heldBy, path }: NonNullable<typeof current>): Promise<OpenPlan> => {
    const plan = await readPlan(database.read);
    const standing = standingOf(await readPeople(database.read), options.user);
    return {
      name: plan.name,
      fileName: basename(path),
      folder: dirname(path),
      access: heldBy ? 'read' : 'write',
      holder: heldBy?.holder ?? null,
      user: options.user,
      person: standing.name,
      role: standing.role,
      savedAt: await core.savedAt(),
      demo: plan.demo,
    };
  };

  const closeCurrent = async (): Promise<void> => {
    const closing = current;
    current = null;
    await closing?.core.close();
  };

  const open = async (wanted: string): Promise<Opened> => {
    const path = resolve(wanted);
    if (current?.path === path) return ok(await describe(current));
    const opened = await openCore(path, options, staged.find);
    if (!opened.ok) return opened;
    await closeCurrent();
    current = { ...opened.value, path };
    opened.value.core.subscribe(emit);
    const plan = await describe(current);
    recent?.remember({ path, name: plan.name, openedAt: options.clock().toISOString() });
    emit({ type: 'plan-opened' });
    return ok(plan);
  };

  const createAt = async (wanted: string, input: InputOf<'new-plan'>): Promise<Opened> => {
    const path = resolve(wanted);
    const made = await makePlan(path, methods['new-plan'].input.parse(input), options);
    return made.ok ? open(path) : made;
  };

  const demoAt = async (wanted: string): Promise<Opened> => {
    const path = resolve(wanted);
    const made = await makeDemo(path, options);
    return made.ok ? open(path) : made;
  };

  const openDemo = async (): Promise<Opened> => {
    const path = join(await plansFolder(), DEMO_FILE);
    return existsSync(path) ? open(path) : demoAt(path);
  };

  const openUploaded = async (file: { name: string; bytes: Uint8Array }): Promise<Opened> => {
    const path = freePath(await plansFolder(), fileNameOf(basename(file.name), PLAN_ENDING));
    await writeFile(path, file.bytes);
    const opened = await open(path);
    if (!opened.ok) await rm(path, { force: true });
    return opened;
  };

  const openPlan = async ({ recentId, file }: CheckedInputOf<'open-plan'>): Promise<Answer> => {
    if (file) return openUploaded(file);
    const path = recentId === undefined ? undefined : recent?.pathOf(recentId);
    return path === undefined ? err(appError('plan-not-found', { file: 'that entry' })) : open(path);
  };

  const handlers: { [M in SessionMethod]: (input: CheckedInputOf<M>) => Promise<Answer> } = {
    'list-plans': async () =>
      ok({
        current: current ? await describe(current) : null,
        recent: recent?.list(current?.path ?? null) ?? [],
        dialogs: options.dialogs,
        version: options.version,
      }),
    'new-plan': async (input) => createAt(freePath(await plansFolder(), fileNameOf(input.name, PLAN_ENDING)), input),
    'open-demo': openDemo,
    'open-plan': openPlan,
    'close-plan': async () => {
      await closeCurrent();
      emit({ type: 'plan-opened' });
      return ok({});
    },
    'stage-file': ({ name, bytes }) => staged.addBytes(name, bytes),
    'cancel-job': async ({ jobId }) => {
      current?.core.cancel(jobId);
      return ok({});
    },
  };

  const call = async (method: MethodName, input: unknown, callOptions?: CallOptions): Promise<Answer> => {
    const checked = checkInput(method, input);
    if (!checked.ok) return checked;
    if (isSessionMethod(method)) return handlers[method](checked.value as never);
    if (!current) return err(appError('no-plan-open'));
    return current.core.call(method, input as never, callOptions);
  };

  return {
    call: <M extends MethodName>(method: M, input: InputOf<M>, callOptions?: CallOptions) =>
      call(method, input, callOptions) as Promise<Result<OutputOf<M>, AppError>>,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openPlanAt: open,
    newPlanAt: createAt,
    newDemoAt: demoAt,
    stageFileAt: (path) => staged.addPath(resolve(path)),
    close: async () => {
      await closeCurrent();
      await staged.clear();
    },
  };
}

type SessionMethod = {
  [M in MethodName]: (typeof methods)[M]['scope'] extends 'session' ? M : never;
}[MethodName];

const isSessionMethod = (method: MethodName): method is SessionMethod => methods[method].scope === 'session';
