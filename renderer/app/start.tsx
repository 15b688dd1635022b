import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followHost, queryClient, readFirst } from '../client/queries.ts';
import { router } from './router.tsx';

/** How long the window stays empty for the sake of being painted once, complete. */
const PATIENCE_MS = 400;

/** Paints the window: with its screen and figures in it when they can be had at once, else around what is to come. */
export async function start(): Promise<void> {
  followHost();
  const complete = Promise.all([readFirst(), router.load()]);
  await Promise.race([complete, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
