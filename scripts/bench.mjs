// `npm run bench`: installs what is missing, then measures ours against the peers; `tests/bench/bench.ts` builds ours
// itself.
import { join } from 'node:path';
import { ensureInstalled } from './set-up/install.mjs';
import { projectNode, root } from './set-up/project.mjs';
import { main, run } from './set-up/run.mjs';

await main(async () => {
  await ensureInstalled();
  return run(projectNode(), [join(root, 'tests', 'bench', 'bench.ts'), ...process.argv.slice(2)], { cwd: root });
});
