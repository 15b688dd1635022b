import { useState } from 'react';
import type { Person } from '../../../../shared/domain/people/people-types.ts';
import { ROLE_WORDS } from '../../../../shared/domain/people/permissions.ts';
import { appErrorOf, useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Money } from '../../../ui/money.tsx';
import type { ChangesGround } from '../use-ground.ts';
import { PersonDialog } from './person-dialog.tsx';

/** Who uses the file and as what. */
export function PeopleView({ ground }: { readonly ground: ChangesGround }) {
  const { document, current } = ground;
  const people = document.people.filter(({ active }) => active);
  const [edited, setEdited] = useState<Person | 'new' | null>(null);
  return (
    <section className="box" aria-label="People">
      <div className="t">
        <h2>People</h2>
        <span className="cap">
          You use this plan as {current.person}
          {current.role === null ? '' : `, ${current.role}`}.
        </span>
        <span className="x">
          <Button icon="plus" unavailable={ground.whyNot('add-person')} onClick={() => setEdited('new')}>
            Name a person
          </Button>
        </span>
      </div>
      {people.length === 0 ? (
        <EmptyState title="No people are named: everybody may do everything">
          Name yourself as a director first. From then on, anybody who is not named may read and export, and nothing
          else.
        </EmptyState>
      ) : (
        <PeopleTable people={people} ground={ground} onEdit={setEdited} />
      )}
      <p className="ch-say dim">
        People are known by the user name of their computer’s account. Roles keep colleagues from changing what is not
        theirs by mistake; they cannot stop somebody who has the file and means to get around them. Keep the file where
        only those who should have it can open it.
      </p>
      {edited !== null && (
        <PersonDialog
          person={edited === 'new' ? null : edited}
          ground={ground}
          first={people.length === 0}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly ground: ChangesGround;
  readonly onEdit: (person: Person) => void;
}

function PeopleTable({ people, ground, onEdit }: PeopleTableProps) {
  const remove = useCommand('remove-person');
  const why = ground.whyNot('update-person');
  return (
    <>
      <table>
        <caption className="sr">People and their roles</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">User name</th>
            <th scope="col">Role</th>
            <th scope="col" className="num">
              May approve up to
            </th>
            <th scope="col">
              <span className="sr">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td>{person.userName}</td>
              <td>
                <span className="m ch-role">{person.role}</span> <span className="dim">{ROLE_WORDS[person.role]}</span>
              </td>
              <td className="num">
                <Limit person={person} />
              </td>
              <td className="ch-row-acts">
                <Button small unavailable={why} reasonBeside={false} onClick={() => onEdit(person)}>
                  Change<span className="sr"> {person.name}</span>
                </Button>
                <Button
                  small
                  unavailable={why}
                  reasonBeside={false}
                  onClick={() =>
                    remove.mutate({ id: person.id }, { onSuccess: () => announce(`Removed ${person.name}`) })
                  }
                >
                  Remove<span className="sr"> {person.name}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {remove.isError && <ErrorNotice error={appErrorOf(remove.error)} />}
    </>
  );
}

function Limit({ person: { role, virementLimit } }: { readonly person: Person }) {
  if (role !== 'director' && role !== 'finance officer') return <span className="dim">nothing</span>;
  return virementLimit === null ? (
    <span className="dim">no limit</span>
  ) : (
    <Money amount={virementLimit} show="pence" symbol />
  );
}
