import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followHost, queryClient, readAhead } from '../client/queries.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/components.css';
import './shell/shell.css';
import { loadFirstScreen, router } from './router.tsx';

readAhead();
loadFirstScreen();
followHost();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
