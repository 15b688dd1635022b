// `npm start`: installs what is missing, builds what is stale and opens the application: its window where that can be
// had, else the browser. `npm start -- [--web] [--port N] [--plan FILE] [--folder DIR] [--no-open]`.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './set-up/build.mjs';
import { ensureElectron, hasDisplay } from './set-up/electron.mjs';
import { ensureInstalled } from './set-up/install.mjs';
import { projectNode, root, userFolder } from './set-up/project.mjs';
import { main, run } from './set-up/run.mjs';

const OPTIONS = {
  web: { type: 'boolean', default: false },
  port: { type: 'string' },
  plan: { type: 'string' },
  folder: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
};

/** A window that closes sooner than this with a failure has not opened at all. */
const TOO_SOON_MS = 10_000;

const fromUser = (path) => (path === undefined ? undefined : resolve(userFolder(), path));

function hostArguments({ plan, port, folder, 'no-open': quiet }) {
  return [
    ...(plan === undefined ? [] : [plan]),
    ...(port === undefined ? [] : ['--port', port]),
    ...(folder === undefined ? [] : ['--folder', folder]),
    ...(quiet ? ['--no-open'] : []),
  ];
}

const startWeb = (options) => run(projectNode(), [join(root, 'out', 'programs', 'web.js'), ...hostArguments(options)]);

/** The code that the window left with, or the sentence that says why there was none. */
async function startWindow({ plan, folder }) {
  if (!hasDisplay())
    return 'There is no display here, so Settlement Planner opens for a browser instead of in a window.';
  const program = await ensureElectron();
  if (program === null) {
    return 'The window’s program could not be fetched within ten seconds, so Settlement Planner opens in the browser.';
  }
  const began = Date.now();
  const code = await run(program, [root, ...hostArguments({ plan, folder })]);
  const failed = code !== 0 && Date.now() - began < TOO_SOON_MS;
  return failed ? 'The window could not be opened, so Settlement Planner opens in the browser.' : code;
}

await main(async () => {
  const { values } = parseArgs({ options: OPTIONS });
  const options = { ...values, plan: fromUser(values.plan), folder: fromUser(values.folder) };
  await ensureInstalled();
  await ensureBuilt('programs', 'page');
  if (options.web) return startWeb(options);
  const outcome = await startWindow(options);
  if (typeof outcome === 'number') return outcome;
  console.log(outcome);
  return startWeb(options);
});
