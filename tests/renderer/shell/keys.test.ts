import { expect, test } from 'vitest';
import { createKeyReader, isEditable } from '../../../renderer/app/keys.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({ timeStamp: 0, key, ...more }) as KeyboardEvent;

test('keys are named as actions write them', () => {
  const read = createKeyReader();
  expect(read(press('z', { ctrlKey: true }))).toEqual(['Ctrl+Z']);
  expect(read(press('Z', { ctrlKey: true, shiftKey: true }))).toEqual(['Ctrl+Shift+Z']);
  expect(read(press('F1'))).toEqual(['F1']);
});

test('two letters close together are a pair first', () => {
  const read = createKeyReader();
  expect(read(press('g'))).toEqual(['G']);
  expect(read(press('p', { timeStamp: 400 }))).toEqual(['G P', 'P']);
});

test('two letters far apart are no pair', () => {
  const read = createKeyReader();
  read(press('g'));
  expect(read(press('p', { timeStamp: 5_000 }))).toEqual(['P']);
});

test('text is typed in fields and not in radio buttons', () => {
  document.body.innerHTML =
    '<input id="a"><input id="b" type="radio"><textarea id="c"></textarea><button id="d">x</button>';
  expect(['a', 'b', 'c', 'd'].map((id) => isEditable(document.getElementById(id)))).toEqual([true, false, true, false]);
});
