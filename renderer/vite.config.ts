import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type IndexHtmlTransformContext, type Plugin } from 'vite';

/** The window's code, and the face it is written in. */
const WINDOW = 'start';
const FACE = 'inter-latin-wght';

const hint = (attributes: Record<string, string>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { crossorigin: '', ...attributes },
  injectTo: 'head',
});

type Output = NonNullable<IndexHtmlTransformContext['bundle']>[string];

function hintsFor(output: Output): HtmlTagDescriptor[] {
  const file = output.fileName;
  if (output.type === 'asset')
    return file.includes(FACE) ? [hint({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}` })] : [];
  if (output.name !== WINDOW) return [];
  return [file, ...output.imports].map((module) => hint({ rel: 'modulepreload', href: `./${module}` }));
}

/** Has the browser fetch what is needed in any case beside the code that will ask for it. */
const preloadWindow: Plugin = {
  name: 'preload-window',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => ({
      // The first questions do not wait for the style sheet; the painting does.
      html: html.replace('<script type="module"', '<script type="module" async'),
      tags: Object.values(bundle ?? {}).flatMap(hintsFor),
    }),
  },
};

/** What the first questions to the host are asked with: it waits for nothing else. */
const FIRST =
  /vite[\\/]preload-helper|rolldown[\\/]runtime|shared[\\/](base|contract)|client[\\/](first-answers|open-preferences|host|transport)/;
/** What screens share, but for dialogs and menus: those come, with their libraries, when one is opened. */
const SHARED =
  /node_modules[\\/](@tanstack|react|react-dom|scheduler|zustand|date-fns|decimal\.js)[\\/]|shared[\\/]domain|renderer[\\/]client|renderer[\\/]ui[\\/](?!dialog|menu|form-field|progress-bar)/;

/** The window's pages, for the web host and the desktop alike: relative addresses, nothing from outside. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react(), preloadWindow],
  build: {
    // An older target has light-dark() rewritten, and the grid loses its borders.
    target: 'chrome140',
    outDir: fileURLToPath(new URL('../out/renderer', import.meta.url)),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // In one piece, what the window and its screens share: a request takes longer than a small file does to read.
        codeSplitting: {
          groups: [
            { name: 'first', test: FIRST, priority: 1 },
            { name: 'shared', test: SHARED, minShareCount: 2 },
          ],
        },
      },
    },
    // The content security policy has no `data:` but for images.
    assetsInlineLimit: 0,
  },
});
