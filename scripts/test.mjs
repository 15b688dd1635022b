// `npm test`: installs what is missing, a browser included, and runs the whole gate. `npm test -- "unit tests"` runs one
// step of it.
import { join } from 'node:path';
import { ensureBrowser } from './set-up/browser.mjs';
import { ensureInstalled } from './set-up/install.mjs';
import { projectNode, root } from './set-up/project.mjs';
import { main, run } from './set-up/run.mjs';

await main(async () => {
  await ensureInstalled();
  const env = { ...process.env, CHROMIUM: await ensureBrowser() };
  return run(projectNode(), [join(root, 'scripts', 'gate.mjs'), ...process.argv.slice(2)], { cwd: root, env });
});
