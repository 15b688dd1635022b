import { call } from '../../client/api-client.ts';
import { planSwitched } from '../../client/queries.ts';
import { pickFile, PLAN_FILES, readFile } from '../../client/file-access.ts';
import { notify } from '../notice.ts';
import { always, type Action, type ActionContext } from './action.ts';

/** On the desktop the host asks which file; in a browser the file is uploaded. */
async function chooseAndOpen({ desktop, go }: ActionContext): Promise<void> {
  const file = desktop ? null : await pickFile(PLAN_FILES);
  if (!desktop && !file) return;
  const result = await call('open-plan', file ? { file: await readFile(file) } : {});
  if (!result.ok) return notify(result.error);
  if (!result.value) return;
  await planSwitched();
  go('overview');
}

export const openPlan: Action = {
  id: 'open-plan',
  group: 'Plan file',
  name: () => 'Open a plan',
  keys: always('Ctrl+O'),
  perform: chooseAndOpen,
};
