import { join } from 'node:path';
import { BrowserWindow, screen, type Session as BrowserSession, type WebContents } from 'electron';
import { PAGE_ORIGIN } from './page-files.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

const SIZE = { width: 1440, height: 900 };
const SMALLEST = { minWidth: 720, minHeight: 480 };

/** The one window, where it stood last. `stateFile` keeps its place. */
export function createWindow(stateFile: string): BrowserWindow {
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { bounds, maximised } = readWindowState(stateFile, displays);
  const window = new BrowserWindow({
    ...SIZE,
    ...SMALLEST,
    ...bounds,
    show: false,
    title: 'Settlement Planner',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  });
  if (maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximised: window.isMaximized() }),
  );
  // Nothing is lost with a page that failed: every edit is saved as it is made.
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit') window.webContents.reload();
  });
  void window.loadURL(`${PAGE_ORIGIN}/`);
  return window;
}

/** Keeps a page where it is: no other address, no new window, no frame of a foreign page. */
export function keepInPlace(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${PAGE_ORIGIN}/`)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** The application asks the browser in it for nothing: no camera, no place, no notices. */
export function denyPermissions(session: BrowserSession): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
