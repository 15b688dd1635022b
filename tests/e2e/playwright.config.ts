import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/**
 * End to end: the built application in a real Chromium. Each worker has its own web host on a free port and each test
 * its own copy of one prepared plan, so there is no server here (see `support/app.ts`). `CHROMIUM` names a browser;
 * without it an installed one is used, else Playwright's own.
 */
const installed = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
].find((path) => path !== undefined && existsSync(path));

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './support/prepare-plan.ts',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(installed !== undefined && { executablePath: installed }),
      headless: process.env['HEADED'] === undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
