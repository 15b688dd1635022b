import { useEffect } from 'react';

/** F6 and Shift+F6 move between the regions of the window: elements with `data-region`, in the order they stand in. */
const REGION = '[data-region]';
const FOCUSABLE = 'a[href],button,input:not([type=hidden]),select,textarea,[tabindex="0"],[contenteditable=true]';

const lastFocused = new WeakMap<Element, HTMLElement>();

const isShown = (element: HTMLElement): boolean => element.checkVisibility();

function enter(region: HTMLElement): void {
  const before = lastFocused.get(region);
  const inside = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tabIndex >= 0 && isShown(one),
  );
  const remembered = before && before.isConnected && isShown(before) ? before : null;
  (remembered ?? inside[0] ?? region).focus();
}

function nextRegion(step: 1 | -1): HTMLElement | undefined {
  const regions = [...document.querySelectorAll<HTMLElement>(REGION)].filter(isShown);
  const here = document.activeElement?.closest<HTMLElement>(REGION) ?? null;
  const at = here ? regions.indexOf(here) : step === 1 ? -1 : 0;
  return regions[(at + step + regions.length) % regions.length];
}

/** Called once, by the shell. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const region = target.closest(REGION);
      if (region && region !== target) lastFocused.set(region, target);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      const region = nextRegion(event.shiftKey ? -1 : 1);
      if (region) enter(region);
    };
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
