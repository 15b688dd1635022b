import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface ProcessRun {
  readonly milliseconds: number;
  /** Peak resident memory of the process and its children, in bytes; null where the system does not tell. */
  readonly peakMemory: number | null;
  /** Milliseconds of processor time of the process and its children, to about a hundredth of a second; null likewise. */
  readonly processorTime: number | null;
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
    let processorTime: number | null = null;
    const look = (): void => {
      if (child.pid === undefined) return;
      peakMemory = larger(peakMemory, peakOf(child.pid));
      processorTime = larger(processorTime, processorTimeOf(child.pid));
    };
    const watch = setInterval(look, HOW_OFTEN);
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      const milliseconds = performance.now() - began;
      const printed = Buffer.concat(output).toString();
      if (code === 0) resolve({ milliseconds, peakMemory, processorTime, output: printed });
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

/** The kernel counts in hundredths of a second. */
const MILLISECONDS_A_TICK = 10;

/** User and system time, of children that have ended too. */
function processorTimeOf(pid: number): number | null {
  const status = read(`/proc/${pid}/stat`);
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).map(Number);
  if (ticks.length < 4) return null;
  const own = ticks.reduce((sum, count) => sum + count, 0) * MILLISECONDS_A_TICK;
  return own + childrenOf(pid).reduce((sum, child) => sum + (processorTimeOf(child) ?? 0), 0);
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
