import type { MenuItemConstructorOptions } from 'electron';
import type { MenuAction } from '../../../shared/contract/events.ts';
import type { RecentPlan } from '../../../shared/contract/methods.ts';

type Item = MenuItemConstructorOptions;

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly recent: readonly RecentPlan[];
  /** Tells the page what was chosen. */
  readonly send: (action: MenuAction) => void;
  readonly openRecent: (id: string) => void;
}

const SEPARATOR: Item = { type: 'separator' };

/** The window's menu. Its entries carry the same keys as the page's own actions. */
export function menuTemplate({ platform, recent, send, openRecent }: MenuOptions): Item[] {
  const item = (label: string, action: MenuAction, accelerator?: string): Item => ({
    label,
    click: () => send(action),
    ...(accelerator !== undefined && { accelerator }),
  });
  /** Shown beside the entry, but left to the page: in a field, the same keys belong to the field. */
  const pageKey = (label: string, action: MenuAction, accelerator: string): Item => ({
    ...item(label, action, accelerator),
    registerAccelerator: false,
  });
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('New plan…', 'new-plan', 'CmdOrCtrl+N'),
        item('Open a plan…', 'open-plan', 'CmdOrCtrl+O'),
        { label: 'Open recent', submenu: recentItems(recent, openRecent) },
        item('Recent plans', 'show-plans'),
        item('Try the demonstration plan', 'open-demo'),
        SEPARATOR,
        item('Import a ledger extract…', 'import-ledger', 'CmdOrCtrl+I'),
        item('Save as an Excel workbook…', 'export-workbook', 'CmdOrCtrl+E'),
        item('Save a copy of the plan…', 'copy-plan'),
        SEPARATOR,
        item('Close the plan', 'close-plan'),
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        pageKey('Undo', 'undo', 'CmdOrCtrl+Z'),
        pageKey('Redo', 'redo', 'CmdOrCtrl+Y'),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        SEPARATOR,
        pageKey('Find…', 'find', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&Go to',
      submenu: [
        item('Overview', 'go-to-overview', 'CmdOrCtrl+1'),
        item('Plan', 'go-to-plan', 'CmdOrCtrl+2'),
        item('Ledger', 'go-to-ledger', 'CmdOrCtrl+3'),
        item('History', 'go-to-history', 'CmdOrCtrl+4'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        SEPARATOR,
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', submenu: [pageKey('Keys and words', 'help', 'F1')] },
  ];
}

function recentItems(recent: readonly RecentPlan[], openRecent: MenuOptions['openRecent']): Item[] {
  if (recent.length === 0) return [{ label: 'None yet', enabled: false }];
  return recent.map(({ id, name, fileName, state }) => ({
    label: state === 'ready' ? `${name} (${fileName})` : `${name} (${fileName}, ${state})`,
    enabled: state !== 'missing',
    click: () => openRecent(id),
  }));
}
