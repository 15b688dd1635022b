import { Button } from './button.tsx';

interface ProgressBarProps {
  /** What is being done: `Reading sheet Extract`. */
  readonly step: string;
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  readonly onCancel?: () => void;
}

const share = (done: number, total: number | null): number | null =>
  total === null || total <= 0 ? null : Math.min(100, (done / total) * 100);

/** Long work: what is being done, how far, and a way out. */
export function ProgressBar({ step, done, total, onCancel }: ProgressBarProps) {
  const percent = share(done, total);
  const counted = total === null ? '' : `, ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
  return (
    <div className="progress">
      <div className="progress-words">
        <span>
          {step}
          {counted}
        </span>
        {onCancel && (
          <Button small onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      <progress
        className={percent === null ? 'unknown' : undefined}
        aria-label={step}
        max={100}
        value={percent ?? undefined}
      />
    </div>
  );
}
