import { Icon } from '../../../ui/icon.tsx';
import type { ImportState } from './import-state.ts';

const STEPS = ['Columns', 'Preview', 'Written'] as const;

const REACHED: Readonly<Record<ImportState['step'], number>> = {
  choose: -1,
  opening: 0,
  columns: 0,
  previewing: 1,
  preview: 1,
  writing: 1,
  written: 2,
};

/** Where the import stands: steps done, the one at hand, those to come. */
export function StepList({ step }: { readonly step: ImportState['step'] }) {
  const at = REACHED[step];
  return (
    <ol className="lg-steps" aria-label="Steps">
      {STEPS.map((name, index) => (
        <li key={name} className={index === at ? 'on' : undefined} aria-current={index === at ? 'step' : undefined}>
          <b>{index < at || step === 'written' ? <Icon name="tick" small /> : index + 1}</b>
          {name}
          {index < at && <span className="sr"> done</span>}
        </li>
      ))}
    </ol>
  );
}
