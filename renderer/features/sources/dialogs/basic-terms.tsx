import type { InputOf } from '../../../../shared/contract/methods.ts';
import type {
  CarryForward,
  ClaimBasis,
  ClaimRhythm,
  SourceKind,
} from '../../../../shared/domain/plan/plan-document.ts';
import { ChoiceField, TextField, Tick } from './fields.tsx';

/** The terms that every source has from its first day. */
export type BasicTerms = InputOf<'add-source'>;

interface PartProps {
  readonly draft: BasicTerms;
  readonly onChange: (change: Partial<BasicTerms>) => void;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const choices = <T extends string>(...values: readonly T[]) =>
  values.map((value) => ({ value, label: capitalised(value) }));

const KINDS = choices<SourceKind>('settlement', 'grant', 'match', 'co-funder');
const BASES = choices<ClaimBasis>('accruals', 'defrayed');
const RHYTHMS = choices<ClaimRhythm>('quarterly in arrears', 'quarterly in advance', 'half-yearly in arrears', 'none');
const CARRIES = choices<CarryForward>('none', 'up to a share', 'with approval');

export function CodeAndFunder({ draft, onChange, first = false }: PartProps & { readonly first?: boolean }) {
  return (
    <div className="row2">
      <TextField
        first={first}
        label="Code"
        hint="Short: it stands in narrow columns."
        longest={12}
        value={draft.code}
        onChange={(code) => onChange({ code })}
      />
      <TextField label="Funder" longest={200} value={draft.funder} onChange={(funder) => onChange({ funder })} />
    </div>
  );
}

export function KindAndClaims({ draft, onChange }: PartProps) {
  return (
    <>
      <div className="row2">
        <ChoiceField label="Kind" options={KINDS} value={draft.kind} onChange={(kind) => onChange({ kind })} />
        <ChoiceField
          label="Claim basis"
          options={BASES}
          value={draft.claimBasis}
          onChange={(claimBasis) => onChange({ claimBasis })}
        />
      </div>
      <div className="row2">
        <ChoiceField
          label="Claims"
          options={RHYTHMS}
          value={draft.claimRhythm}
          onChange={(claimRhythm) => onChange({ claimRhythm })}
        />
        <ChoiceField
          label="Carry forward"
          options={CARRIES}
          value={draft.carryForward}
          onChange={(carryForward) => onChange({ carryForward })}
        />
      </div>
    </>
  );
}

export function RevenueAndKind({ draft, onChange }: PartProps) {
  return (
    <fieldset className="choices">
      <legend className="sr">What it pays for</legend>
      <Tick
        label="Revenue only"
        small="Capital is not eligible."
        checked={draft.revenueOnly}
        onChange={(revenueOnly) => onChange({ revenueOnly })}
      />
      <Tick
        label="In kind"
        small="Kept out of spend, forecast and cash totals."
        checked={draft.inKind}
        onChange={(inKind) => onChange({ inKind })}
      />
    </fieldset>
  );
}
