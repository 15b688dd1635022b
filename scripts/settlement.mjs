// The command line from the project's folder: `npm run -s settlement -- COMMAND …`. Standard output is the command's own.
import { join } from 'node:path';
import { ensureBuilt } from './set-up/build.mjs';
import { ensureInstalled } from './set-up/install.mjs';
import { projectNode, root } from './set-up/project.mjs';
import { main, run } from './set-up/run.mjs';

await main(async () => {
  const given = process.argv.slice(2);
  await ensureInstalled();
  await ensureBuilt('programs', ...(given[0] === 'serve' ? ['page'] : []));
  // A small young generation keeps an import of 100,000 rows within 250 MB.
  return run(projectNode(), ['--max-semi-space-size=8', join(root, 'out', 'programs', 'cli.js'), ...given]);
});
