/** Moves the reader on where what they were in goes away: the focus would else be lost to the top of the page. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** @returns for an element that takes the focus each time `shown` turns true, but not when it is there from the start */
export function useFocusOn<T extends HTMLElement>(shown: boolean): RefObject<T | null> {
  const place = useRef<T>(null);
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (shown && !before.current) place.current?.focus();
    before.current = shown;
  }, [shown]);
  return place;
}
