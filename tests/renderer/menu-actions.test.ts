import { expect, test } from 'vitest';
import { ACTIONS } from '../../renderer/app/actions/actions.ts';
import { MENU_ACTIONS } from '../../shared/contract/events.ts';

test('the page knows every action that the desktop’s menu sends', () => {
  const known = ACTIONS.map(({ id }) => id);
  expect(MENU_ACTIONS.filter((action) => !known.includes(action))).toEqual([]);
});
