import { existsSync, readFileSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { err, ok, type Result } from '../../../shared/base/result.ts';

/**
 * The lease: who may write a plan file. It is a small file beside the plan, made exclusively, with a heartbeat, so that
 * a second person is told who holds it, and a crash leaves nothing that has to be cleaned by hand.
 */
export interface LeaseHolder {
  readonly holder: string;
  readonly host: string;
  readonly process: number;
  /** When that process began, where the system tells (a number given out again must not look alive). */
  readonly processBegan: string;
  readonly since: string;
  readonly token: string;
}

export interface Lease {
  readonly holder: LeaseHolder;
  /** False once another has taken it over (this machine slept, say): nothing more may be written. */
  stillOurs(): boolean;
  release(): void;
}

const HEARTBEAT_MS = 20_000;
/** A heartbeat older than this belongs to nobody. */
const STALE_MS = 180_000;

const leaseFile = (file: string): string => `${file}.lease`;

/** Linux tells when a process began; elsewhere the heartbeat alone decides. */
function beginningOf(processId: number): string {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Who holds the lease of `file` now; null when nobody does. */
export function leaseHolder(file: string, now: Date = new Date()): LeaseHolder | null {
  const path = leaseFile(file);
  try {
    const held = JSON.parse(readFileSync(path, 'utf8')) as LeaseHolder;
    const stale = now.getTime() - statSync(path).mtimeMs > STALE_MS;
    const gone =
      held.host === hostname() && (!isRunning(held.process) || beginningOf(held.process) !== held.processBegan);
    return stale || gone ? null : held;
  } catch {
    return null;
  }
}

function writeExclusively(path: string, holder: LeaseHolder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function tokenIn(path: string): string | null {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as LeaseHolder).token;
  } catch {
    return null;
  }
}

/** Takes the lease, or tells who has it. */
export function takeLease(file: string, user: string, token: string, now: Date): Result<Lease, LeaseHolder> {
  const path = leaseFile(file);
  const holder: LeaseHolder = {
    holder: user,
    host: hostname(),
    process: process.pid,
    processBegan: beginningOf(process.pid),
    since: now.toISOString(),
    token,
  };
  for (let attempt = 0; attempt < 3; attempt++) {
    if (writeExclusively(path, holder)) return ok(keepLease(path, holder));
    const other = leaseHolder(file, now);
    if (other) return err(other);
    if (existsSync(path)) unlinkSync(path);
  }
  return err({ ...holder, holder: 'another program' });
}

function keepLease(path: string, holder: LeaseHolder): Lease {
  const stillOurs = (): boolean => tokenIn(path) === holder.token;
  const heartbeat = setInterval(() => {
    if (stillOurs()) utimesSync(path, new Date(), new Date());
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    holder,
    stillOurs,
    release: () => {
      clearInterval(heartbeat);
      if (stillOurs()) unlinkSync(path);
    },
  };
}
