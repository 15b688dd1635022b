import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { chromium, type Page } from '@playwright/test';
import { WEB, type BenchPlace } from './bench-place.ts';
import { FLAGS, printedAddress } from './cold-start.ts';
import { largePlan, LINES, MONTHS } from './large-plan.ts';
import type { Workload } from './workload.ts';

/** The plan's grid at 2,000 lines × 36 months in a real browser: opening, one edit, a large paste, scrolling. */

const PATIENCE = 60_000;
const FRAME = 1000 / 60;
const PASTED = 500;
const SCROLLED_FRAMES = 180;
/** Pixels a frame: about thirteen rows a tenth of a second, as fast as a wheel is turned. */
const STRIDE = 60;

type Measure = (page: Page, origin: string) => Promise<number>;

export async function planGrid(place: BenchPlace): Promise<Workload[]> {
  const absent =
    place.chromium === null ? 'no Chromium is installed' : existsSync(WEB) ? null : 'the program is not built';
  const plan = absent === null ? await largePlan(place.folder, place.seed) : '';
  const workload = (name: string, input: string, measure: Measure, words: string, most: number): Workload => ({
    name,
    input: `a plan of ${LINES.toLocaleString('en-GB')} lines × ${MONTHS} months; ${input}`,
    contenders: [
      {
        name: 'ours',
        version: place.versions.ours,
        absent,
        run: async () => ({
          milliseconds: await inBrowser(place, plan, measure),
          peakMemory: null,
          processorTime: null,
        }),
      },
    ],
    goals: [{ words, of: 'milliseconds', most }],
  });
  return [
    workload(
      'Opening a large plan',
      'from going to its address in a running browser until its figures are painted',
      opening,
      'at most 1.5 s',
      1500,
    ),
    workload(
      'One edit, key to painted',
      'from Enter in a cell until the next frame, in which every total has followed, is painted; median of nine',
      editing,
      'within a frame, 16.7 ms',
      FRAME,
    ),
    workload(
      'A large paste, key to painted',
      `${PASTED} × ${MONTHS} amounts from the clipboard, from Ctrl+V until they are painted`,
      pasting,
      'at most 0.5 s',
      500,
    ),
    workload(
      'Scrolling: time lost to dropped frames',
      `${SCROLLED_FRAMES} frames of ${STRIDE} pixels each, down and back; what they took beyond 60 a second`,
      scrolling,
      'at most 9 frames of 180',
      9 * FRAME,
    ),
  ];
}

async function inBrowser(place: BenchPlace, plan: string, measure: Measure): Promise<number> {
  const given = [WEB, plan, '--no-open', '--folder', join(place.folder, 'plans')];
  const host = spawn(execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = await printedAddress(host.stdout);
    const browser = await chromium.launch({ args: FLAGS, ...(place.chromium && { executablePath: place.chromium }) });
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(PATIENCE);
      await page.goto(address);
      return await measure(page, new URL(address).origin);
    } finally {
      await browser.close();
    }
  } finally {
    host.kill();
  }
}

const figures = (page: Page) => page.locator('[role=treegrid] [role=gridcell][aria-label*="Line 1, "]').first();

async function openGrid(page: Page, origin: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${origin}/#/plan`);
  await figures(page).waitFor();
  await page.getByText('Months', { exact: true }).click();
  await page.getByRole('radio', { name: 'Budget', exact: true }).check({ force: true });
  await page.waitForLoadState('networkidle');
}

const opening: Measure = async (page, origin) => {
  await page.goto('about:blank');
  const began = performance.now();
  await page.goto(`${origin}/#/plan`, { waitUntil: 'commit' });
  await figures(page).waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return performance.now() - began;
};

/** From an event of this kind until the frame after it has been painted: told by `window.painted`. */
async function timeNext(page: Page, kind: 'keydown' | 'paste'): Promise<void> {
  await page.evaluate((type) => {
    const told = window as unknown as { painted: Promise<number> };
    told.painted = new Promise((resolve) => {
      const start = (event: Event) => {
        if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
        window.removeEventListener(type, start, true);
        const began = event.timeStamp;
        requestAnimationFrame(() => {
          // A task after the frame's callbacks runs once it has been laid out and painted.
          const after = new MessageChannel();
          after.port1.onmessage = () => resolve(performance.now() - began);
          after.port2.postMessage(null);
        });
      };
      window.addEventListener(type, start, true);
    });
  }, kind);
}

const painted = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);

const cellOf = (page: Page, row: string, column: string) =>
  page.locator(`[role=treegrid] [role=gridcell][aria-label*="${row}, ${column}, "]`);

const editing: Measure = async (page, origin) => {
  await openGrid(page, origin);
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const cell = cellOf(page, 'Line 101', 'May 2022');
    await cell.click();
    await page.keyboard.type(String(1000 + round));
    await timeNext(page, 'keydown');
    await page.keyboard.press('Enter');
    times.push(await painted(page));
    if ((await cell.textContent()) !== `1,00${round}`) throw new Error('the edit was not shown with the next frame');
    await page.waitForLoadState('networkidle');
  }
  return times.toSorted((a, b) => a - b)[4]!;
};

const pasting: Measure = async (page, origin) => {
  await openGrid(page, origin);
  const first = page.locator('[role=treegrid] [role=gridcell][aria-label*=", April 2022, budget, "]').first();
  await page.getByRole('searchbox', { name: /Show lines/ }).fill('line');
  await openEveryMonth(page);
  const rows = Array.from({ length: PASTED }, (_, row) =>
    Array.from({ length: MONTHS }, (_, month) => `${row + 1}.${String(month).padStart(2, '0')}`).join('\t'),
  );
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async (text) => navigator.clipboard.writeText(text), `${rows.join('\r\n')}\r\n`);
  await page.keyboard.press('Control+Home');
  await cellOf(page, 'Line 1', 'April 2022').first().click();
  await timeNext(page, 'paste');
  await page.keyboard.press('Control+v');
  const time = await painted(page);
  await first.waitFor();
  return time;
};

async function openEveryMonth(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lines' }).click();
  await page.getByRole('menuitem', { name: 'Open every month' }).click();
}

const scrolling: Measure = async (page, origin) => {
  await openGrid(page, origin);
  const took = await page.evaluate(
    async ({ frames, stride }) => {
      const grid = document.querySelector('[role=treegrid]');
      if (!grid) throw new Error('there is no grid');
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      let last = await frame();
      const began = last;
      for (let i = 0; i < frames; i += 1) {
        grid.scrollTop += i < frames * 0.75 ? stride : -stride;
        last = await frame();
      }
      return last - began;
    },
    { frames: SCROLLED_FRAMES, stride: STRIDE },
  );
  return Math.max(0, took - SCROLLED_FRAMES * FRAME);
};
