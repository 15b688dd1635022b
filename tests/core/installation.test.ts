import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installation, userFolder } from '../../electron/core/installation.ts';

test('each system’s own place for an application’s data', () => {
  const home = '/home/ada';
  expect(userFolder('linux', {}, home)).toBe(join(home, '.local', 'share', 'settlement-planner'));
  expect(userFolder('linux', { XDG_DATA_HOME: '/data' }, home)).toBe(join('/data', 'settlement-planner'));
  expect(userFolder('linux', { XDG_DATA_HOME: '' }, home)).toBe(join(home, '.local', 'share', 'settlement-planner'));
  expect(userFolder('win32', { APPDATA: '/roaming' }, home)).toBe(join('/roaming', 'settlement-planner'));
  expect(userFolder('darwin', {}, home)).toBe(join(home, 'Library', 'Application Support', 'settlement-planner'));
});

test('this copy knows where it stands, its version and who runs it', () => {
  const { root, version, user } = installation();
  const { version: written } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(version).toBe(written);
  expect(user).not.toBe('');
});
