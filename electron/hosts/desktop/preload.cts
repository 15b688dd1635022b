/**
 * All that the desktop's page can reach: `window.settlement.call` and `.subscribe`. Runs sandboxed, where nothing of
 * ours can be loaded, so the channels' names stand here again; the compiler holds them to the contract's.
 */
import type * as Electron from 'electron' with { 'resolution-mode': 'import' };
import type { CALL_CHANNEL, EVENT_CHANNEL } from '../../../shared/contract/desktop-channels.ts' with {
  'resolution-mode': 'import',
};
import type { HostEvent } from '../../../shared/contract/events.ts' with { 'resolution-mode': 'import' };

const { contextBridge, ipcRenderer } = require('electron') as typeof Electron;

const CALL: typeof CALL_CHANNEL = 'settlement:call';
const EVENT: typeof EVENT_CHANNEL = 'settlement:event';

contextBridge.exposeInMainWorld('settlement', {
  call: (method: string, input: unknown, options: unknown): Promise<unknown> =>
    ipcRenderer.invoke(CALL, method, input, options),
  subscribe: (listener: (event: HostEvent) => void): (() => void) => {
    const forward = (_: Electron.IpcRendererEvent, event: HostEvent): void => listener(event);
    ipcRenderer.on(EVENT, forward);
    return () => ipcRenderer.off(EVENT, forward);
  },
});
