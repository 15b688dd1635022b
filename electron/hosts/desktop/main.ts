/** The desktop application: one window over the core, which runs in a thread of its own. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session as browserSession } from 'electron';
import { EVENT_CHANNEL } from '../../../shared/contract/desktop-channels.ts';
import type { HostEvent } from '../../../shared/contract/events.ts';
import { connectSession, installation, openFirstPlan, type Session } from '../../core/index.ts';
import { showProblem, withDialogs } from './dialogs.ts';
import { answerIpc } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { PAGE_ORIGIN, PAGE_SCHEME, pageFiles } from './page-files.ts';
import { readStartArguments } from './plan-argument.ts';
import { createWindow, denyPermissions, keepInPlace } from './window.ts';

/** How long the end of the program waits for the plan to be closed. What is not closed by then is safe on disk too. */
const CLOSING_MS = 10_000;

const here = installation();
const given = readStartArguments(process.argv.slice(1), process.cwd());
const folder = given.folder ?? here.folder;
const ownFolder = join(folder, 'window');
mkdirSync(ownFolder, { recursive: true });
app.setPath('userData', ownFolder);

/** Double-clicked on macOS, perhaps before the application is ready. */
let wanted = given.plan;
let openWanted = (path: string): void => {
  wanted = path;
};
app.on('open-file', (event, path) => {
  event.preventDefault();
  openWanted(path);
});

// The first of two programs keeps the window; the second hands its plan over and ends.
if (!app.requestSingleInstanceLock()) app.quit();
else {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.on('web-contents-created', (_, contents) => keepInPlace(contents));
  void app.whenReady().then(start);
}

function start(): void {
  protocol.handle(PAGE_SCHEME, pageFiles(join(here.root, 'out', 'renderer')));
  denyPermissions(browserSession.defaultSession);
  const session = connectSession({ user: here.user, folder, version: here.version, dialogs: true });
  const first = openFirstPlan(session, wanted);
  answerIpc(
    ipcMain,
    withDialogs(session, dialog, app.getPath('documents')),
    PAGE_ORIGIN,
    first.catch(() => null),
  );
  session.subscribe((event) => {
    send(event);
    if (event.type === 'plan-opened') void refreshMenu(session);
  });
  openWanted = (path) => {
    showWindow();
    report(session.openPlanAt(path));
  };
  app.on('second-instance', (_, words, from) => {
    const { plan } = readStartArguments(words.slice(1), from);
    showWindow();
    if (plan !== null) openWanted(plan);
  });
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuitting(session);
  report(first);
  void refreshMenu(session);
  showWindow();
}

const report = (opened: ReturnType<Session['openPlanAt']>): void =>
  void opened
    .then((result) => showProblem(dialog, result))
    .catch((fault: unknown) => dialog.showErrorBox('Settlement Planner made a mistake', String(fault)));

function send(event: HostEvent): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(EVENT_CHANNEL, event);
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) {
    createWindow(join(ownFolder, 'place.json'));
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function refreshMenu(session: Session): Promise<void> {
  const plans = await session.call('list-plans', {});
  const current = plans.ok ? plans.value.current : null;
  // The system lists recent plans of its own: in the Dock, in the task bar.
  if (current !== null) app.addRecentDocument(join(current.folder, current.fileName));
  const template = menuTemplate({
    platform: process.platform,
    recent: plans.ok ? plans.value.recent : [],
    send: (action) => send({ type: 'menu-action', action }),
    openRecent: (recentId) => report(session.call('open-plan', { recentId })),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Everything is saved already; closing gives up the lease and tidies the file. */
function closeBeforeQuitting(session: Session): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    const patience = new Promise((resolve) => setTimeout(resolve, CLOSING_MS).unref());
    void Promise.race([session.close().catch(() => undefined), patience]).then(() => {
      closed = true;
      app.quit();
    });
  });
}
