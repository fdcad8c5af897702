import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";

/** Pixels drawn beyond what is seen, so that quick scrolling shows no blank. */
const BEYOND = 600;
/** Where nothing can be measured (no layout yet), as much is drawn as fits here. */
const UNMEASURED = 1600;

export interface TallRows {
  /** Put it on the list; each row in it bears its index as `data-index`. */
  readonly ref: RefObject<HTMLUListElement | null>;
  readonly first: number;
  /** One past the last row that is drawn. */
  readonly end: number;
  /** Pixels of the rows that are not drawn, above and below. */
  readonly above: number;
  readonly below: number;
}

/**
 * Which rows of a long list are seen inside the page's scrolling part. Rows are as tall as their texts: each is measured when
 * it is drawn, and counts with the estimate before.
 */
export function useTallRows(keys: readonly string[], estimate: number): TallRows {
  const ref = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: UNMEASURED });
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(new Map());
  const tops = useMemo(() => topsOf(keys, measured, estimate), [keys, measured, estimate]);

  const look = useCallback(() => {
    const list = ref.current;
    const scroller = list?.closest("main");
    if (!list || !scroller) return;
    const height = scroller.clientHeight || UNMEASURED;
    const top = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
    // Few steps: a new drawing only when the window has moved by half of what is drawn beyond it.
    const stepped = Math.floor(top / (BEYOND / 2)) * (BEYOND / 2);
    setSeen((old) => (old.top === stepped && old.height === height ? old : { top: stepped, height }));
  }, []);

  useLayoutEffect(() => {
    look();
    setMeasured((old) => measureRows(ref.current, keys, old));
  });
  useEffect(() => {
    const scroller = ref.current?.closest("main");
    scroller?.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      scroller?.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [look]);

  const count = keys.length;
  const first = Math.min(rowAt(tops, seen.top - BEYOND), Math.max(0, count - 1));
  const end = Math.min(count, rowAt(tops, seen.top + seen.height + BEYOND) + 1);
  const total = tops[count] ?? 0;
  return { ref, first, end, above: tops[first] ?? 0, below: total - (tops[end] ?? total) };
}

/** Where each row begins, and behind the last where they end. */
function topsOf(keys: readonly string[], measured: ReadonlyMap<string, number>, estimate: number): Float64Array {
  const tops = new Float64Array(keys.length + 1);
  keys.forEach((key, index) => {
    tops[index + 1] = (tops[index] ?? 0) + (measured.get(key) ?? estimate);
  });
  return tops;
}

/** The last row that begins at or above that height; the first one for anything above the list. */
function rowAt(tops: Float64Array, height: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The heights with those of the rows that are drawn now; the same map when nothing changed. */
function measureRows(
  list: HTMLElement | null,
  keys: readonly string[],
  old: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const changed = new Map<string, number>();
  for (const row of list?.querySelectorAll<HTMLElement>(":scope > [data-index]") ?? []) {
    const key = keys[Number(row.dataset["index"])];
    const height = row.offsetHeight;
    if (key !== undefined && height > 0 && old.get(key) !== height) changed.set(key, height);
  }
  return changed.size === 0 ? old : new Map([...old, ...changed]);
}
