// Child processes: to their end, with this process's signals passed on.
import { spawn } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program to its end and gives the code to leave with. */
export async function run(program, given, options = {}) {
  const child = spawn(program, given, { stdio: 'inherit', ...options });
  const passOn = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, passOn);
  try {
    return await exitOf(child);
  } finally {
    for (const signal of SIGNALS) process.off(signal, passOn);
  }
}

/** A program that could not be started counts as one that failed. */
export const exitOf = (child) =>
  new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });

/** Ends with a plain sentence instead of a trace when something foreseen goes wrong. */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 2;
  }
}
