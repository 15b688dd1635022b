import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window's pages, for the web host and the desktop alike: relative addresses, nothing from outside. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
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
