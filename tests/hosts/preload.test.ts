import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import type { Transport } from '../../renderer/client/transport.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../shared/contract/desktop-channels.ts';
import { ROOT } from '../support/repository.ts';

type Forward = (event: object, sent: unknown) => void;

/** Runs the preload as Electron does: alone, with `require('electron')` and nothing else. */
function preload() {
  const exposed: Record<string, Transport> = {};
  const ipcRenderer = {
    invoke: vi.fn(() => Promise.resolve({ ok: true, value: {} })),
    on: vi.fn<(channel: string, forward: Forward) => void>(),
    off: vi.fn(),
  };
  const contextBridge = { exposeInMainWorld: (name: string, api: Transport) => (exposed[name] = api) };
  const required: string[] = [];
  const require = (name: string): object => {
    required.push(name);
    return { contextBridge, ipcRenderer };
  };
  const source = readFileSync(join(ROOT, 'electron', 'hosts', 'desktop', 'preload.cts'), 'utf8');
  runInNewContext(stripTypeScriptTypes(source), { require });
  return { exposed, required, ipcRenderer };
}

test('the page is given calls and events, and nothing else', () => {
  const { exposed, required } = preload();
  expect(Object.keys(exposed)).toEqual(['settlement']);
  expect(Object.keys(exposed['settlement']!).sort()).toEqual(['call', 'subscribe']);
  expect(required).toEqual(['electron']);
});

test('a call goes over the contract’s channel, whatever it carries', async () => {
  const { exposed, ipcRenderer } = preload();
  await exposed['settlement']!.call('list-plans', {}, { jobId: 'j' });
  expect(ipcRenderer.invoke).toHaveBeenCalledWith(CALL_CHANNEL, 'list-plans', {}, { jobId: 'j' });
});

test('events reach the listener without Electron’s own object, until it has had enough', () => {
  const { exposed, ipcRenderer } = preload();
  const listener = vi.fn();
  const stop = exposed['settlement']!.subscribe(listener);
  const [channel, forward] = ipcRenderer.on.mock.calls[0]!;
  expect(channel).toBe(EVENT_CHANNEL);
  forward({ sender: 'Electron' }, { type: 'plan-opened' });
  expect(listener).toHaveBeenCalledExactlyOnceWith({ type: 'plan-opened' });
  stop();
  expect(ipcRenderer.off).toHaveBeenCalledWith(EVENT_CHANNEL, forward);
});
