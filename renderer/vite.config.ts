import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type IndexHtmlTransformContext, type Plugin } from 'vite';

/** Where the window opens, and the face it is written in. */
const FIRST_SCREEN = 'overview-screen';
const FIRST_FACE = 'inter-latin-wght';

const hint = (attributes: Record<string, string>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { crossorigin: '', ...attributes },
  injectTo: 'head',
});

type Output = NonNullable<IndexHtmlTransformContext['bundle']>[string];

function hintsFor(output: Output): HtmlTagDescriptor[] {
  const file = output.fileName;
  if (output.type === 'chunk')
    return output.name === FIRST_SCREEN
      ? [file, ...output.imports].map((module) => hint({ rel: 'modulepreload', href: `./${module}` }))
      : [];
  if (file.includes(FIRST_FACE)) return [hint({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}` })];
  return file.includes(FIRST_SCREEN) ? [hint({ rel: 'preload', as: 'style', href: `./${file}` })] : [];
}

/** Has the browser fetch what the first screen needs beside the code that will ask for it. */
const preloadFirstScreen: Plugin = {
  name: 'preload-first-screen',
  transformIndexHtml: { order: 'post', handler: (_html, { bundle }) => Object.values(bundle ?? {}).flatMap(hintsFor) },
};

/** The window's pages, for the web host and the desktop alike: relative addresses, nothing from outside. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react(), preloadFirstScreen],
  build: {
    // An older target has light-dark() rewritten, and the grid loses its borders.
    target: 'chrome140',
    outDir: fileURLToPath(new URL('../out/renderer', import.meta.url)),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // The content security policy has no `data:` but for images.
    assetsInlineLimit: 0,
  },
});
