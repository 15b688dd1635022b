import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './places.ts';

export interface RunningHost {
  /** With the token. */
  readonly address: string;
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

const LONGEST_START_MS = 60_000;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/;

function addressFrom(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const give = (text: string) => {
      printed += text;
      const address = ADDRESS.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    };
    host.stdout!.setEncoding('utf8').on('data', give);
    host.stderr!.setEncoding('utf8').on('data', give);
    host.once('exit', (code) => reject(new Error(`the web host ended with ${String(code)}: ${printed}`)));
    setTimeout(() => reject(new Error(`the web host gave no address: ${printed}`)), LONGEST_START_MS).unref();
  });
}

/** Starts the web host on a free port, with a folder of its own and `plan` open. */
export async function startHost(plan: string): Promise<RunningHost> {
  const folder = mkdtempSync(join(tmpdir(), 'settlement-e2e-'));
  const args = ['electron/hosts/web/main.ts', plan, '--folder', folder, '--no-open', '--port', '0'];
  const host = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await addressFrom(host);
  return {
    address,
    origin: new URL(address).origin,
    stop: async () => {
      const ended = new Promise((resolve) => host.once('exit', resolve));
      host.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
