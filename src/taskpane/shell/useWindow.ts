import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Rows drawn beyond what is seen, so that quick scrolling shows no blank. */
const BEYOND = 8;
/** Where nothing can be measured (no layout yet), as many rows as fit here are drawn. */
const UNMEASURED = 800;

interface Window {
  /** Put it on the element that is as high as all rows together. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly first: number;
  /** One past the last row that is drawn. */
  readonly end: number;
  /** Scrolls just so far that the row is seen. */
  readonly reveal: (index: number) => void;
}

/** Which rows of a long list of rows of equal height are seen inside the page's scrolling part. */
export function useWindow(count: number, rowHeight: number): Window {
  const ref = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: UNMEASURED });
  const measure = useRef(() => undefined as void);
  measure.current = () => {
    const list = ref.current;
    const scroller = list?.closest("main");
    if (!list || !scroller) return;
    const height = scroller.clientHeight || UNMEASURED;
    const top = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
    // Few steps: a new drawing only when the window has moved by rows.
    const stepped = Math.max(0, Math.floor(top / rowHeight)) * rowHeight;
    setSeen((old) => (old.top === stepped && old.height === height ? old : { top: stepped, height }));
  };
  useLayoutEffect(() => measure.current());
  useEffect(() => {
    const scroller = ref.current?.closest("main");
    const listener = (): void => measure.current();
    scroller?.addEventListener("scroll", listener, { passive: true });
    window.addEventListener("resize", listener);
    return () => {
      scroller?.removeEventListener("scroll", listener);
      window.removeEventListener("resize", listener);
    };
  }, []);
  const reveal = (index: number): void => {
    const list = ref.current;
    const scroller = list?.closest("main");
    if (!list || !scroller) return;
    const frame = scroller.getBoundingClientRect();
    const top = list.getBoundingClientRect().top + index * rowHeight;
    if (top < frame.top) scroller.scrollTop -= frame.top - top;
    else if (top + rowHeight > frame.bottom) scroller.scrollTop += top + rowHeight - frame.bottom;
  };
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - BEYOND);
  const end = Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight) + BEYOND);
  return { ref, first: Math.min(first, end), end, reveal };
}
