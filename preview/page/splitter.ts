const NARROWEST = 320;
const WIDEST = 640;
const STEP = 10;

/** Lets the pane's width be drawn, or changed with the arrow keys. */
export function makeResizable(splitter: HTMLElement, work: HTMLElement): void {
  const width = (): number => parseInt(getComputedStyle(work).getPropertyValue("--pane-width"), 10);
  const setWidth = (pixels: number): void => {
    work.style.setProperty("--pane-width", `${Math.min(WIDEST, Math.max(NARROWEST, Math.round(pixels)))}px`);
  };
  splitter.addEventListener("pointerdown", (start) => {
    const before = width();
    splitter.setPointerCapture(start.pointerId);
    const move = (event: PointerEvent): void => setWidth(before + start.clientX - event.clientX);
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener("lostpointercapture", () => splitter.removeEventListener("pointermove", move), {
      once: true,
    });
  });
  splitter.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") setWidth(width() + STEP);
    if (key === "ArrowRight") setWidth(width() - STEP);
  });
}
