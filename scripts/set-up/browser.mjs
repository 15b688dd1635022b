// A browser for the tests: one that is installed, else Playwright's own, else Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectNode, root } from './project.mjs';
import { run } from './run.mjs';

const PLAYWRIGHT = join(root, 'node_modules', 'playwright-core');
const PLAYWRIGHT_DOWNLOADS = 'https://cdn.playwright.dev';
const PROBE_MS = 5000;

const PLACES = {
  linux: () => [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: () =>
    ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]),
  win32: () =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ]),
};

/** On Linux a browser may be there and still lack what it needs to run. */
const runs = (path) =>
  existsSync(path) &&
  (process.platform !== 'linux' || spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0);

const installedBrowser = () => (PLACES[process.platform]?.() ?? []).find(runs);

async function playwrightBrowser() {
  const { chromium } = await import(pathToFileURL(join(PLAYWRIGHT, 'index.mjs')).href);
  const path = chromium.executablePath();
  return runs(path) ? path : undefined;
}

const answers = (address) =>
  fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) }).then(
    () => true,
    () => false,
  );

async function fetchPlaywrightBrowser() {
  if (!(await answers(PLAYWRIGHT_DOWNLOADS))) return undefined;
  console.error('Fetching a browser for the tests …');
  await run(projectNode(), [join(PLAYWRIGHT, 'cli.js'), 'install', 'chromium'], { cwd: root });
  return playwrightBrowser();
}

async function installDebianBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error('Installing Chromium for the tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 2] };
  await run('apt-get', ['-qq', 'update'], options);
  await run('apt-get', ['-qq', '--no-install-recommends', '-y', 'install', 'chromium'], options);
  return installedBrowser();
}

/** Its path. `CHROMIUM` in the environment names one. @throws Error when none can be had */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names a browser that is not there: ${named}`);
  }
  for (const way of [installedBrowser, playwrightBrowser, fetchPlaywrightBrowser, installDebianBrowser]) {
    const path = await way();
    if (path !== undefined) return path;
  }
  throw new Error('The tests need Chrome or Chromium: install one, or name it with CHROMIUM=/path/to/chromium.');
}
