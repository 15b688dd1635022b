import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { ROOT } from './repository.ts';
import { callOverHttp, enter } from './web-client.ts';

export interface HostProcess {
  readonly address: string;
  readonly call: ReturnType<typeof callOverHttp>;
  /** Ends it as a power cut would: nothing of it runs any more when this is answered. */
  readonly kill: () => Promise<void>;
  /** Asks it to end, and gives the code it left with. */
  readonly stop: () => Promise<number | null>;
}

/** The web host as a program of its own, on a plan file (null: what it opens by itself), with a session in it. */
export async function startHostProcess(plan: string | null, folder: string): Promise<HostProcess> {
  const main = join(ROOT, 'electron', 'hosts', 'web', 'main.ts');
  const child = spawn(process.execPath, [main, ...(plan === null ? [] : [plan]), '--folder', folder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return (await exited)[0];
  };
  const kill = async (): Promise<void> => {
    await end('SIGKILL');
  };
  onTestFinished(kill);
  const address = await printedAddress(child);
  const call = callOverHttp(Number(new URL(address).port), await enter(address));
  return { address, call, kill, stop: () => end('SIGTERM') };
}

async function printedAddress(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const found = /^Settlement Planner is at (http:\S+)$/.exec(line);
    if (found) return found[1]!;
  }
  throw new Error('the host ended before it printed its address');
}
