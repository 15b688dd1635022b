import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { LEDGER_FILES, pickFile, useWaitingLedgerFile } from '../../../client/file-access.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileFacts } from './file-facts.tsx';
import { blockedBecause, type ImportState } from './import-state.ts';
import { PreviewStep } from './preview-step.tsx';
import { StepList } from './step-list.tsx';
import { useImport, type LedgerImport } from './use-import.ts';
import { WrittenStep } from './written-step.tsx';

interface ImportWizardProps {
  readonly onClose: () => void;
  readonly onShowUncoded: (batchId: number) => void;
  readonly onShowRows: (batchId: number) => void;
  /** Why nothing can be written; null when it can. */
  readonly readOnly: string | null;
}

/** Choose a ledger extract, check its columns, see what it would do, write it. */
export function ImportWizard(props: ImportWizardProps) {
  const wizard = useImport();
  const { state, dispatch } = wizard;
  const heading = useFocusOnStep(state.step);
  useWaitingFile(wizard);
  const choose = async (): Promise<void> => {
    const file = await pickFile(LEDGER_FILES);
    if (file) await wizard.open(file);
  };
  const busy = state.step === 'opening' || state.step === 'previewing' || state.step === 'writing';
  return (
    <>
      <div className="hd">
        <h1 ref={heading} tabIndex={-1}>
          Import a ledger extract
        </h1>
        <StepList step={state.step} />
        <div className="acts">
          {!busy && state.step !== 'choose' && state.step !== 'written' && (
            <Button kind="quiet" onClick={() => void choose()}>
              Choose another file
            </Button>
          )}
          {state.step === 'preview' && (
            <Button onClick={() => dispatch({ type: 'back-to-columns' })}>Back to columns</Button>
          )}
          {!busy && (
            <Button kind={state.step === 'written' ? 'standard' : 'quiet'} onClick={props.onClose}>
              {state.step === 'written' ? 'To the ledger' : 'Leave'}
            </Button>
          )}
        </div>
      </div>
      <div className="lg-wizard">
        <Step wizard={wizard} onChoose={() => void choose()} {...props} />
      </div>
    </>
  );
}

/** A file dropped on the window, or picked from the menu, is opened here at once. */
function useWaitingFile(wizard: LedgerImport): void {
  const { file, take } = useWaitingLedgerFile();
  const started = useRef<File | null>(null);
  const latest = useRef(wizard);
  useEffect(() => {
    latest.current = wizard;
  });
  useEffect(() => {
    if (file === null || started.current === file) return;
    started.current = file;
    take();
    void latest.current.open(file);
  }, [file, take]);
}

/** Each step starts at its heading, so that the keyboard and a screen reader follow. */
function useFocusOnStep(step: ImportState['step']): React.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [step]);
  return heading;
}

interface StepProps extends ImportWizardProps {
  readonly wizard: LedgerImport;
  readonly onChoose: () => void;
}

function Step({ wizard, onChoose, readOnly, onShowRows, onShowUncoded }: StepProps): ReactNode {
  const { state, dispatch } = wizard;
  switch (state.step) {
    case 'choose':
      return <ChooseStep state={state} onChoose={onChoose} />;
    case 'opening':
      return <Working wizard={wizard} step={`Reading ${state.file.name}`} />;
    case 'columns':
      return (
        <>
          <FileFacts reading={state}>
            <Button kind="primary" unavailable={blockedBecause(state)} onClick={() => void wizard.preview(state)}>
              Preview
            </Button>
          </FileFacts>
          {state.problem && <ErrorNotice error={state.problem} />}
          <ColumnsStep
            reading={state}
            onMapping={(mapping) => dispatch({ type: 'mapping-changed', mapping })}
            onSaveAs={(saveAs) => dispatch({ type: 'save-as-changed', saveAs })}
          />
        </>
      );
    case 'previewing':
      return <Working wizard={wizard} step={`Reading ${state.file.name}`} />;
    case 'preview':
      return (
        <PreviewStep
          reading={state}
          preview={state.preview}
          problem={state.problem}
          readOnly={readOnly}
          onWrite={() => void wizard.write(state)}
        />
      );
    case 'writing':
      return <Working wizard={wizard} step={`Writing ${state.file.name}`} />;
    case 'written':
      return (
        <WrittenStep reading={state} written={state.written} onShowRows={onShowRows} onShowUncoded={onShowUncoded} />
      );
  }
}

/** Long work: what is being done, how far it is, and a way out. */
function Working({ wizard: { progress, cancel }, step }: { readonly wizard: LedgerImport; readonly step: string }) {
  return (
    <section className="box lg-working" aria-label={step}>
      <ProgressBar
        step={progress?.step ?? step}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        onCancel={cancel}
      />
      <p className="sr" role="status">
        {progress?.step ?? step}
      </p>
    </section>
  );
}

interface ChooseStepProps {
  readonly state: Extract<ImportState, { step: 'choose' }>;
  readonly onChoose: () => void;
}

function ChooseStep({ state: { problem, file }, onChoose }: ChooseStepProps) {
  return (
    <section className="box lg-choose" aria-label="Choose a file">
      {problem !== null && (
        <div className="lg-refused">
          <h2>{file === null ? 'The file was not read' : `${file.name} was not read`}</h2>
          <ErrorNotice error={problem} />
          <p className="cap">Nothing has been written. The plan is as it was.</p>
        </div>
      )}
      <p>
        Choose the extract that your ledger gives you: a workbook (<b className="m">.xlsx</b>) or a text file (
        <b className="m">.csv</b>), in any layout. You see what each row would become before anything is written.
      </p>
      <Button kind="primary" icon="open" onClick={onChoose}>
        {problem === null ? 'Choose a file' : 'Choose another file'}
      </Button>
      <p className="lg-drop dim">
        <Icon name="file" />
        Or drop the file anywhere on this window.
      </p>
    </section>
  );
}
