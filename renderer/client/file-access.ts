import { create } from 'zustand';

/** Files in and out of the window: picked, dropped, downloaded. Bytes and a name; never a path. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const LEDGER_FILES = '.xlsx,.xlsm,.csv,.txt';
export const PLAN_FILES = '.settlement';

/** Asks for one file; null when the user thinks better of it. Must be called from a click or key press. */
export function pickFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

export const readFile = async (file: File): Promise<FileBytes> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/** Saves bytes through the browser's own download; the desktop's window asks where to. */
export function downloadFile({ name, bytes }: FileBytes): void {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const isPlanFile = (file: File): boolean => file.name.toLowerCase().endsWith('.settlement');

/** A ledger file dropped on another screen, waiting for the ledger screen to take it. */
const useWaiting = create<{ readonly file: File | null }>()(() => ({ file: null }));

export const offerLedgerFile = (file: File): void => useWaiting.setState({ file });

/** The waiting file, and how to take it (then it waits no more). */
export function useWaitingLedgerFile(): { readonly file: File | null; readonly take: () => void } {
  const file = useWaiting((state) => state.file);
  return { file, take: () => useWaiting.setState({ file: null }) };
}
