import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { chromium } from '@playwright/test';
import { runOurs, WEB, type BenchPlace } from './bench-place.ts';
import type { Contender, Workload } from './workload.ts';

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PATIENCE = 60_000;

/** From nothing running to a painted plan: the host's start, a fresh browser, the page, its first cells. */
export function coldStart(place: BenchPlace): Workload {
  const plan = join(place.folder, 'demo.settlement');
  for (const ending of ['', '-wal', '-shm', '.lease']) rmSync(plan + ending, { force: true });
  const absent =
    place.chromium === null ? 'no Chromium is installed' : existsSync(WEB) ? null : 'the program is not built';
  if (absent === null) runOurs('demo', plan);
  const host = [WEB, plan, '--no-open', '--folder', join(place.folder, 'plans')];
  const trivial = [join(import.meta.dirname, 'trivial-page.mjs')];
  return {
    name: 'Cold start to painted plan',
    input: 'the demo plan; host process and browser started anew each time, until the first cells are painted',
    contenders: [
      contender(place, 'ours', place.versions.ours, absent, host, '#/plan', '[role=gridcell]'),
      contender(place, 'trivial page', 'node:http', absent, trivial, '', 'td'),
    ],
    goals: [{ words: 'at most 1.3 × a trivial page', of: 'ratio', against: 'trivial page', most: 1.3 }],
  };
}

const contender = (
  place: BenchPlace,
  name: string,
  version: string,
  absent: string | null,
  program: readonly string[],
  hash: string,
  painted: string,
): Contender => ({
  name,
  version,
  absent,
  run: async () => ({
    milliseconds: await timeToPaint(place, program, hash, painted),
    peakMemory: null,
    processorTime: null,
  }),
});

async function timeToPaint(
  place: BenchPlace,
  program: readonly string[],
  hash: string,
  painted: string,
): Promise<number> {
  const began = performance.now();
  const host = spawn(execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = await printedAddress(host.stdout);
    const browser = await chromium.launch({ args: FLAGS, ...(place.chromium && { executablePath: place.chromium }) });
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(address + hash, { waitUntil: 'commit' });
      await page.locator(painted).first().waitFor({ state: 'visible', timeout: PATIENCE });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      return performance.now() - began;
    } finally {
      await browser.close();
    }
  } finally {
    host.kill();
  }
}

/** The first address of this machine that a program prints. */
export function printedAddress(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    output.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /https?:\/\/127\.0\.0\.1:\S+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    output.on('end', () => reject(new Error(`no address printed: ${printed}`)));
  });
}
