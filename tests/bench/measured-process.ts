import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface ProcessRun {
  readonly milliseconds: number;
  /** Peak resident memory of the process and its children, in bytes; null where the system does not tell. */
  readonly peakMemory: number | null;
  readonly output: string;
}

const HOW_OFTEN = 15;

/** Runs a program from start to exit. Throws with what it printed when it fails. */
export function runMeasured(program: string, given: readonly string[], env = process.env): Promise<ProcessRun> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, given, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    let peakMemory: number | null = null;
    const look = (): void => {
      peakMemory = child.pid === undefined ? peakMemory : larger(peakMemory, peakOf(child.pid));
    };
    const watch = setInterval(look, HOW_OFTEN);
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      const milliseconds = performance.now() - began;
      const printed = Buffer.concat(output).toString();
      if (code === 0) resolve({ milliseconds, peakMemory, output: printed });
      else reject(new Error(`${program} ${given.join(' ')} left with ${code}:\n${printed}`));
    });
  });
}

const larger = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** The kernel's own high-water marks, summed over the process and its descendants (Linux). */
function peakOf(pid: number): number | null {
  const status = read(`/proc/${pid}/status`);
  const mark = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  if (mark === undefined) return null;
  return Number(mark) * 1024 + childrenOf(pid).reduce((sum, child) => sum + (peakOf(child) ?? 0), 0);
}

function childrenOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return [];
  try {
    return readdirSync(tasks).flatMap((task) =>
      read(`${tasks}/${task}/children`).split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** Empty when the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
