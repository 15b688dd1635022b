import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { Person } from '../../../shared/domain/people/people-types.ts';
import type { CommandHandler } from '../handler.ts';
import type { WriteHandle } from '../storage/handles.ts';
import { readPeople } from '../storage/readers/planning-tables.ts';

/** Names a user of the file. Somebody who left before comes back under the same user name. */
export const addPerson: CommandHandler<'add-person'> = async ({ write, recorder }, input) => {
  const people = await readPeople(write);
  const known = people.find(({ userName }) => userName.toLowerCase() === input.userName.toLowerCase());
  if (known?.active) return err(appError('user-named', { user: input.userName, name: known.name }));
  const columns = { name: input.name, role: input.role, virement_limit: input.virementLimit, active: 1 };
  if (known) await recorder.update('person', [known.id], columns);
  const personId = known?.id ?? (await recorder.insert('person', { user_name: input.userName, ...columns }));
  const directed = await stillDirected(write, input.name);
  return directed.ok ? ok({ action: `Name ${input.name} as ${input.role}`, output: { personId } }) : directed;
};

export const updatePerson: CommandHandler<'update-person'> = async ({ write, recorder }, { id, ...input }) => {
  const person = await activePerson(write, id);
  if (!person.ok) return person;
  await recorder.update('person', [id], {
    ...(input.name !== undefined && { name: input.name }),
    ...(input.role !== undefined && { role: input.role }),
    ...(input.virementLimit !== undefined && { virement_limit: input.virementLimit }),
  });
  const directed = await stillDirected(write, person.value.name);
  if (!directed.ok) return directed;
  return ok({ action: `Change ${input.name ?? person.value.name}, ${input.role ?? person.value.role}`, output: {} });
};

/** The row stays, so that what they did keeps their name. */
export const removePerson: CommandHandler<'remove-person'> = async ({ write, recorder }, { id }) => {
  const person = await activePerson(write, id);
  if (!person.ok) return person;
  await recorder.update('person', [id], { active: 0 });
  const directed = await stillDirected(write, person.value.name);
  return directed.ok ? ok({ action: `Remove ${person.value.name} from the file’s people`, output: {} }) : directed;
};

async function activePerson(write: WriteHandle, id: number): Promise<Result<Person, AppError>> {
  const person = (await readPeople(write)).find((one) => one.id === id && one.active);
  return person ? ok(person) : err(appError('not-found', { what: 'person', which: id }));
}

/** Without a director nobody could ever change who uses the file. Errors: `director-needed`. */
async function stillDirected(write: WriteHandle, name: string): Promise<Result<null, AppError>> {
  const people = await readPeople(write);
  const directed = people.some(({ role, active }) => active && role === 'director');
  return directed ? ok(null) : err(appError('director-needed', { name }));
}
