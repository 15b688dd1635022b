import type { ReactNode } from 'react';

interface ErrorNoticeProps {
  /** What happened, and what to do about it, as the contract's errors carry them. */
  readonly error: { readonly message: string; readonly remedy: string };
  readonly action?: ReactNode;
}

/** A failure where it happened: state and remedy, announced when it appears. */
export function ErrorNotice({ error, action }: ErrorNoticeProps) {
  return (
    <div className="error-notice" role="alert">
      <p className="b">{error.message}</p>
      <p className="dim">{error.remedy}</p>
      {action && <div className="error-action">{action}</div>}
    </div>
  );
}
