import { createHttpTransport } from './transport-http.ts';
import { desktopTransport } from './transport-ipc.ts';
import type { Transport } from './transport.ts';

/** The way to whichever host this window belongs to. */
export const host: Transport = desktopTransport() ?? createHttpTransport();
