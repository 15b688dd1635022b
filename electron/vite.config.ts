import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, transformWithOxc, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The window's preload is a script and no module, and nothing is bundled into it: only its types go. It stands beside
 * the desktop's program, which names it.
 */
const preload: Plugin = {
  name: 'preload',
  async generateBundle() {
    const path = here('hosts/desktop/preload.cts');
    const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path, { lang: 'ts' });
    // What is left of the imports of types would make it a module.
    this.emitFile({ type: 'asset', fileName: 'preload.cjs', source: code.replace(/^export \{\};$/m, '') });
  },
};

/**
 * The programs, each in a few files instead of several hundred, which is most of what their start took. All of them lie
 * in one folder, so that a worker is found beside whatever file starts it, from source as built.
 */
export default defineConfig({
  root: here('.'),
  plugins: [preload],
  ssr: {
    noExternal: true,
    // A native package, one that is loaded for an export alone, and the window's own.
    external: ['better-sqlite3', 'exceljs', 'electron'],
  },
  build: {
    ssr: true,
    target: 'node22',
    outDir: here('../out/programs'),
    emptyOutDir: true,
    // What goes wrong is reported with names and lines that can be read.
    minify: false,
    rolldownOptions: {
      input: {
        cli: here('hosts/cli/main.ts'),
        web: here('hosts/web/main.ts'),
        desktop: here('hosts/desktop/main.ts'),
        'session-worker': here('core/session/session-worker.ts'),
        'reading-worker': here('core/excel/read/reading-worker.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
