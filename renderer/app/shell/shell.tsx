import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { usePreferences } from '../../client/preferences.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { StatusBar } from '../../ui/status-bar.tsx';
import { useDialog } from '../dialogs.ts';
import { notify, useNotice } from '../notice.ts';
import { useActionContext, useActionKeys } from '../use-actions.ts';
import { Navigation } from './navigation.tsx';
import { useRegionKeys } from './regions.ts';
import { TopBar } from './top-bar.tsx';
import { useDroppedFiles } from './dropped-files.ts';

const loadDialogs = () => import('./dialogs.tsx');
const Dialogs = lazy(async () => ({ default: (await loadDialogs()).Dialogs }));

/** Once the window is idle, so that what is typed straight after Ctrl+K is not lost on the way. */
function useDialogsReady(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadDialogs());
    return () => cancelIdleCallback(idle);
  }, []);
}

const TITLES: Readonly<Record<string, string>> = {
  '/overview': 'Overview',
  '/plan': 'Plan',
  '/sources': 'Sources',
  '/ledger': 'Ledger',
  '/history': 'History',
};

function useTheme(): void {
  const theme = usePreferences((state) => state.theme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

/** A change of screen moves focus to it, so that the keyboard and a screen reader follow. */
function useFocusOnScreen(path: string): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) main.current?.focus({ preventScroll: true });
    shown.current = path;
  }, [path]);
  return main;
}

function NoticeBar() {
  const notice = useNotice((state) => state.notice);
  if (!notice) return null;
  return (
    <div className="notice-bar">
      <ErrorNotice error={notice} />
      <button
        type="button"
        className="btn quiet sm icon-only"
        aria-label="Close this notice"
        onClick={() => notify(null)}
      >
        <Icon name="cross" small />
      </button>
    </div>
  );
}

/** What stands around every screen. */
export function Shell() {
  const path = useLocation().pathname;
  const context = useActionContext();
  const dialog = useDialog((state) => state.open);
  const main = useFocusOnScreen(path);
  const inPlan = context.plan !== null && path !== '/';
  useActionKeys(context);
  useRegionKeys();
  useTheme();
  useDialogsReady();
  useEffect(() => {
    document.title = [TITLES[path], context.plan?.name, 'Settlement Planner'].filter(Boolean).join(' – ');
  }, [path, context.plan?.name]);
  const dropping = useDroppedFiles(context);
  return (
    <div className={`app${path === '/plan' ? ' rail' : ''}${inPlan ? '' : ' bare'}`}>
      <a className="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        Skip to the screen
      </a>
      <TopBar context={context} />
      {inPlan && <Navigation />}
      <main ref={main} id="main" className="main" data-region tabIndex={-1}>
        <NoticeBar />
        <Outlet />
      </main>
      <StatusBar always={<KeyHint keys={['F1']} does="help" />} />
      {dropping && <div className="drop-veil">{dropping}</div>}
      <Announcer />
      {dialog && (
        <Suspense>
          <Dialogs name={dialog} context={context} />
        </Suspense>
      )}
    </div>
  );
}
