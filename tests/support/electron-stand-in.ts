import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';
import { vi } from 'vitest';

/** As much of Electron as the desktop host uses, without its binary: what was asked of it is written down. */

type Listener = (...given: never[]) => unknown;

class WebContents extends EventEmitter {
  readonly sent: unknown[][] = [];
  openHandler: ((details: object) => { action: string }) | null = null;
  readonly reload = vi.fn();
  send(...given: unknown[]): void {
    this.sent.push(given);
  }
  setWindowOpenHandler(handler: (details: object) => { action: string }): void {
    this.openHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly made: BrowserWindow[] = [];
  static readonly getAllWindows = (): BrowserWindow[] => BrowserWindow.made.filter((window) => !window.closed);
  readonly options: { readonly webPreferences: Record<string, unknown> } & Record<string, unknown>;
  readonly webContents = new WebContents();
  closed = false;
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly maximize = vi.fn();
  readonly loaded: string[] = [];
  minimised = false;
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    BrowserWindow.made.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }
  readonly isMinimized = (): boolean => this.minimised;
  readonly isMaximized = (): boolean => false;
  readonly getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 });
}

export const app = Object.assign(new EventEmitter(), {
  whenReady: () => Promise.resolve(),
  setPath: vi.fn(),
  getPath: (name: string) => `/home/ada/${name}`,
  requestSingleInstanceLock: vi.fn(() => true),
  quit: vi.fn(),
  addRecentDocument: vi.fn(),
});

export const handlers = new Map<string, Listener>();
export const ipcMain = { handle: (channel: string, listener: Listener) => handlers.set(channel, listener) };

export const protocol = {
  registerSchemesAsPrivileged: vi.fn(),
  pages: null as ((request: { url: string }) => Promise<Response>) | null,
  handle: (_scheme: string, handler: (request: { url: string }) => Promise<Response>) => {
    protocol.pages = handler;
  },
};

export const permissions: { request: Listener | null; check: Listener | null; device: Listener | null } = {
  request: null,
  check: null,
  device: null,
};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: Listener) => (permissions.request = handler),
    setPermissionCheckHandler: (handler: Listener) => (permissions.check = handler),
    setDevicePermissionHandler: (handler: Listener) => (permissions.device = handler),
  },
};

export const dialog = {
  showOpenDialog: vi.fn(() => Promise.resolve({ canceled: true, filePaths: [] as string[] })),
  showSaveDialog: vi.fn(() => Promise.resolve({ canceled: true, filePath: '' })),
  showMessageBox: vi.fn((_options: { message: string; detail: string }) => Promise.resolve({ response: 0 })),
};

export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };

export const Menu = {
  shown: [] as MenuItemConstructorOptions[],
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
    Menu.shown = template;
  },
};
