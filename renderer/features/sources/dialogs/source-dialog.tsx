import { useState } from 'react';
import { useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { CodeAndFunder, KindAndClaims, RevenueAndKind, type BasicTerms } from './basic-terms.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { TextField } from './fields.tsx';
import { readPercent, refusalOf, writtenPercent } from './read-entry.ts';

const EMPTY: BasicTerms = {
  code: '',
  name: '',
  funder: '',
  kind: 'grant',
  inKind: false,
  revenueOnly: true,
  claimBasis: 'accruals',
  claimRhythm: 'quarterly in arrears',
  carryForward: 'none',
  carryForwardBasisPoints: 0,
};

const missing = ({ name, code }: BasicTerms): string | null =>
  name.trim() === '' ? 'Give it a name' : code.trim() === '' ? 'Give it a code' : null;

interface SourceDialogProps {
  readonly readOnly?: string | null;
  readonly onClose: () => void;
  readonly onAdded?: (sourceId: number) => void;
}

/** A new source of money, under one set of terms. Its allocations and further terms are entered on its page. */
export function SourceDialog({ readOnly = null, onClose, onAdded }: SourceDialogProps) {
  const [draft, setDraft] = useState(EMPTY);
  const [share, setShare] = useState(writtenPercent(0));
  const [tried, setTried] = useState(false);
  const add = useCommand('add-source');
  const change = (part: Partial<BasicTerms>) => setDraft({ ...draft, ...part });
  const percent = readPercent(share);
  const isShare = draft.carryForward === 'up to a share';
  const submit = () => {
    setTried(true);
    if (isShare && 'refusal' in percent) return;
    add.mutate(
      {
        ...draft,
        name: draft.name.trim(),
        code: draft.code.trim(),
        funder: draft.funder.trim(),
        carryForwardBasisPoints: isShare && 'value' in percent ? percent.value : 0,
      },
      {
        onSuccess: ({ sourceId }) => {
          announce(`Added ${draft.name.trim()}`);
          onClose();
          onAdded?.(sourceId);
        },
      },
    );
  };
  return (
    <EntryDialog
      title="Add a source"
      save="Add the source"
      unavailable={readOnly ?? missing(draft)}
      sending={add}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField first label="Name" longest={200} value={draft.name} onChange={(name) => change({ name })} />
      <CodeAndFunder draft={draft} onChange={change} />
      <KindAndClaims draft={draft} onChange={change} />
      {isShare && (
        <TextField
          label="Share that may be carried forward, %"
          hint="Of the year’s allocation, to two places."
          refusal={tried ? refusalOf(percent) : null}
          value={share}
          onChange={setShare}
        />
      )}
      <RevenueAndKind draft={draft} onChange={change} />
    </EntryDialog>
  );
}
