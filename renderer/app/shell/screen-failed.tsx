import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** A bug in one screen takes only that screen with it, and says what it was. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const message = `This screen has failed: ${error instanceof Error ? error.message : String(error)}`;
  return (
    <div className="screen-failed">
      <ErrorNotice
        error={{ message, remedy: 'Nothing that was saved is lost. Show it again, or go to another screen.' }}
        action={<Button onClick={reset}>Show it again</Button>}
      />
    </div>
  );
}
