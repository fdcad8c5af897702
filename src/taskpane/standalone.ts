import { standaloneTexts, type StandaloneReason } from "../locale/standalone";

/** Puts words on the page where there is no Excel to talk to. Plain DOM: nothing else may be loaded by then. */
export function showStandalone(reason: StandaloneReason): void {
  const root = document.getElementById("root");
  if (!root) return;
  const paragraphs = standaloneTexts(reason).map((text) => {
    const paragraph = document.createElement("p");
    paragraph.className = "opening";
    paragraph.textContent = text;
    return paragraph;
  });
  root.replaceChildren(...paragraphs);
}
