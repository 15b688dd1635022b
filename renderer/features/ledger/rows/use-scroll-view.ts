import { useCallback, useRef, useState, type RefObject, type UIEvent } from 'react';

interface ScrollView {
  /** For the element that scrolls. */
  readonly ref: (element: HTMLElement | null) => (() => void) | undefined;
  readonly element: RefObject<HTMLElement | null>;
  readonly scrollTop: number;
  readonly height: number;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  readonly scrollTo: (top: number) => void;
}

/** Follows how far an element is scrolled and how high it is. */
export function useScrollView(): ScrollView {
  const element = useRef<HTMLElement | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [height, setHeight] = useState(0);
  const ref = useCallback((found: HTMLElement | null) => {
    element.current = found;
    if (found === null) return undefined;
    const watch = new ResizeObserver(() => setHeight(found.clientHeight));
    watch.observe(found);
    return () => watch.disconnect();
  }, []);
  const scrollTo = useCallback((top: number): void => element.current?.scrollTo({ top }), []);
  return {
    ref,
    element,
    scrollTop,
    height,
    onScroll: (event) => setScrollTop(event.currentTarget.scrollTop),
    scrollTo,
  };
}
