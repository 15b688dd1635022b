import { beforeEach, expect, test } from 'vitest';
import { saving, useSaveState } from '../../../renderer/client/save-state.ts';
import { appError } from '../../../shared/contract/errors.ts';

const state = () => useSaveState.getState();

beforeEach(() => saving.restart(null));

test('a change is saving until it is acknowledged, and then saved at the time the core gave', () => {
  const done = saving.start();
  expect(state()).toMatchObject({ underWay: 1, savedAt: null });
  done({ savedAt: '2026-11-23T10:42:00.000Z' });
  expect(state()).toMatchObject({ underWay: 0, savedAt: '2026-11-23T10:42:00.000Z', failure: null });
});

test('the time never goes back when answers arrive out of order', () => {
  saving.acknowledged('2026-11-23T10:42:00.000Z');
  saving.start()({ savedAt: '2026-11-23T10:41:00.000Z' });
  expect(state().savedAt).toBe('2026-11-23T10:42:00.000Z');
});

test('a disk that refuses leaves "not saved" with the reason until a later change is saved', () => {
  saving.start()({ error: appError('disk-refused', { problem: 'the disk is full' }) });
  expect(state().failure?.reason).toBe('The file could not be written: the disk is full.');
  saving.start()({ savedAt: '2026-11-23T10:43:00.000Z' });
  expect(state().failure).toBeNull();
});

test('a change that a rule refused says nothing of saving', () => {
  saving.acknowledged('2026-11-23T10:42:00.000Z');
  saving.start()({ error: appError('code-taken', { code: 'SET', what: 'source' }) });
  expect(state()).toMatchObject({ underWay: 0, savedAt: '2026-11-23T10:42:00.000Z', failure: null });
});

test('a host that has gone leaves "not saved"', () => {
  saving.start()({ lost: 'Settlement Planner has stopped answering on this computer.' });
  expect(state().failure?.reason).toMatch(/stopped answering/);
});
