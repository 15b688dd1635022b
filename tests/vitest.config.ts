import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit and core tests. Those of the renderer get a document; all others run in plain Node. */
const ENDS = '.test.{ts,tsx}';
const shared = { root: fileURLToPath(new URL('..', import.meta.url)), testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  root: shared.root,
  test: {
    /** An empty run, a forgotten `.only` and a skipped test are failures of the gate, not of taste. */
    passWithNoTests: false,
    allowOnly: false,
    pool: 'forks',
    projects: [
      {
        test: {
          ...shared,
          name: 'node',
          environment: 'node',
          include: [`tests/**/*${ENDS}`],
          exclude: ['tests/e2e/**', 'tests/renderer/**', 'tests/bench/peers/**', '**/node_modules/**'],
        },
      },
      {
        test: { ...shared, name: 'renderer', environment: 'happy-dom', include: [`tests/renderer/**/*${ENDS}`] },
      },
    ],
  },
});
