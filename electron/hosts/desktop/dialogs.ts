import type { Dialog } from 'electron';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { methods, type InputOf, type MethodName, type OpenPlan } from '../../../shared/contract/methods.ts';
import { join } from 'node:path';
import type { Caller, Session } from '../../core/index.ts';

const FILTERS = [{ name: 'Settlement Planner plans', extensions: ['settlement'] }];

type Shown = Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>;
type Opened = Promise<Result<OpenPlan | null, AppError>>;

/** The session, with the system's own dialogs where the page leaves the choice of a file to its host. */
export function withDialogs(session: Session, dialog: Shown, documents: string): Caller {
  const call = (method: MethodName, input: unknown, options?: object): Promise<unknown> => {
    if (method === 'open-plan' && asksForFile(input)) return openChosen(session, dialog);
    if (method === 'new-plan' && isNewPlan(input)) return newChosen(session, dialog, documents, input);
    return session.call(method, input as never, options);
  };
  return { ...session, call: call as Caller['call'] };
}

function asksForFile(input: unknown): boolean {
  const read = methods['open-plan'].input.safeParse(input);
  return read.success && read.data.recentId === undefined && read.data.file === undefined;
}

/** What the schema refuses goes to the session, which says why, before anyone is asked for a file name. */
const isNewPlan = (input: unknown): input is InputOf<'new-plan'> => methods['new-plan'].input.safeParse(input).success;

async function openChosen(session: Session, dialog: Shown): Opened {
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Open a plan',
    filters: FILTERS,
    properties: ['openFile'],
  });
  return filePaths[0] === undefined ? ok(null) : session.openPlanAt(filePaths[0]);
}

async function newChosen(session: Session, dialog: Shown, documents: string, input: InputOf<'new-plan'>): Opened {
  const { filePath } = await dialog.showSaveDialog({
    title: 'Where to keep the new plan',
    defaultPath: join(documents, `${input.name.replace(/[\\/:*?"<>|]/g, '-')}.settlement`),
    filters: FILTERS,
  });
  if (!filePath) return ok(null);
  return session.newPlanAt(/\.settlement$/i.test(filePath) ? filePath : `${filePath}.settlement`, input);
}

/** For what the program was asked from outside its page: a double-clicked file, an entry of the menu. */
export async function showProblem(dialog: Shown, result: Result<unknown, AppError>): Promise<void> {
  if (result.ok) return;
  await dialog.showMessageBox({ type: 'warning', message: result.error.message, detail: result.error.remedy });
}
