import type { Transport } from './transport.ts';

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    readonly settlement?: Transport;
  }
}

/** The desktop's channel, or null in a browser. Bytes travel as they are. */
export const desktopTransport = (): Transport | null => window.settlement ?? null;
