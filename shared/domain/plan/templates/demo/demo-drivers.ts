import type { Driver } from '../../../drivers/driver-types.ts';
import { DEMO_LINES } from './demo-homes.ts';

/** The driven lines of the demonstration, none of them touched by hand. */
export const demoDrivers = (): Driver[] =>
  DEMO_LINES.flatMap(({ line }, i) => (line.driver ? [{ ...line.driver, lineId: i + 1, overrides: [] }] : []));
