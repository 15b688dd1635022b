import { useState } from 'react';
import { ROLES, type Person, type Role } from '../../../../shared/domain/people/people-types.ts';
import { ROLE_WORDS } from '../../../../shared/domain/people/permissions.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { parseMoney } from '../../../../shared/domain/money/parse-money.ts';
import { appErrorOf, useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import type { ChangesGround } from '../use-ground.ts';

interface Draft {
  readonly userName: string;
  readonly name: string;
  readonly role: Role;
  readonly limit: string;
}

interface PersonDialogProps {
  /** Null: a new one. */
  readonly person: Person | null;
  readonly ground: ChangesGround;
  /** Whether nobody is named yet: the first is the director, and usually oneself. */
  readonly first: boolean;
  readonly onClose: () => void;
}

const draftOf = (person: Person | null, first: boolean, user: string): Draft => ({
  userName: person?.userName ?? (first ? user : ''),
  name: person?.name ?? '',
  role: person?.role ?? (first ? 'director' : 'finance officer'),
  limit: person?.virementLimit == null ? '' : formatMoney(person.virementLimit, { show: 'pence', zero: 'digits' }),
});

const approves = (role: Role): boolean => role === 'director' || role === 'finance officer';

export function PersonDialog({ person, ground, first, onClose }: PersonDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(person, first, ground.current.user));
  const [tried, setTried] = useState(false);
  const add = useCommand('add-person');
  const update = useCommand('update-person');
  const limit = parseMoney(draft.limit);
  const failed = add.error ?? update.error;
  const submit = () => {
    setTried(true);
    if (draft.name.trim() === '' || draft.userName.trim() === '' || !limit.ok) return;
    const { name, role, userName } = draft;
    const virementLimit = approves(role) ? limit.value : null;
    const options = { onSuccess: () => (announce(`Saved ${name}`), onClose()) };
    if (person) update.mutate({ id: person.id, name, role, virementLimit }, options);
    else add.mutate({ userName, name, role, virementLimit }, options);
  };
  return (
    <Dialog
      title={person ? `Change ${person.name}` : 'Name a person'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="person" busy={add.isPending || update.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id="person" className="form" onSubmit={(event) => (event.preventDefault(), submit())}>
        {first && <p>You are {ground.current.user} on this computer. The first person is a director.</p>}
        <Fields
          draft={draft}
          known={person !== null}
          tried={tried}
          limitRefusal={limit.ok ? null : `${limit.error.words}.`}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        {failed && <ErrorNotice error={appErrorOf(failed)} />}
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly known: boolean;
  readonly tried: boolean;
  readonly limitRefusal: string | null;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Fields({ draft, known, tried, limitRefusal, onChange }: FieldsProps) {
  const missing = (text: string, what: string): string | null => (tried && text.trim() === '' ? what : null);
  return (
    <>
      <FormField label="Name" refusal={missing(draft.name, 'Enter the name.')}>
        {(field) => (
          <input
            {...field}
            autoFocus
            maxLength={200}
            value={draft.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </FormField>
      <FormField
        label="User name on their computer"
        hint="As the computer’s sign-in has it; capitals make no difference."
        refusal={missing(draft.userName, 'Enter the user name.')}
      >
        {(field) => (
          <input
            {...field}
            maxLength={100}
            readOnly={known}
            value={draft.userName}
            onChange={(event) => onChange({ userName: event.target.value })}
          />
        )}
      </FormField>
      <FormField label="Role" hint={ROLE_WORDS[draft.role]}>
        {(field) => (
          <select {...field} value={draft.role} onChange={(event) => onChange({ role: event.target.value as Role })}>
            {ROLES.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </select>
        )}
      </FormField>
      {approves(draft.role) && (
        <FormField label="May approve changes up to, £" hint="Empty: no limit." refusal={tried ? limitRefusal : null}>
          {(field) => (
            <input
              {...field}
              className="field amount"
              inputMode="decimal"
              value={draft.limit}
              onChange={(event) => onChange({ limit: event.target.value })}
            />
          )}
        </FormField>
      )}
    </>
  );
}
