import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';

export interface WindowState {
  readonly bounds: Rectangle | null;
  readonly maximised: boolean;
}

const FIRST: WindowState = { bounds: null, maximised: false };

/** Where the window stood last; the system's choice when that is not known, or no display shows that place any more. */
export function readWindowState(file: string, displays: readonly Rectangle[]): WindowState {
  try {
    const { bounds, maximised } = JSON.parse(readFileSync(file, 'utf8')) as Partial<WindowState>;
    const isShown = bounds && displays.some((display) => overlaps(bounds, display));
    return { bounds: isShown ? bounds : null, maximised: maximised ?? false };
  } catch {
    return FIRST;
  }
}

/** Enough of the title bar must be on the display to take hold of it. */
const HOLD = 80;

const overlaps = (window: Rectangle, display: Rectangle): boolean =>
  window.x + window.width > display.x + HOLD &&
  window.x < display.x + display.width - HOLD &&
  window.y >= display.y &&
  window.y < display.y + display.height - HOLD;

export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The window's place is a convenience: a full disk must not keep the program from ending.
  }
}
