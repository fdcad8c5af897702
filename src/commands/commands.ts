import { associateAction, showPane } from "../app/host";
import type { Session } from "../app/session";

/** Ties the ribbon's 一键汇总 to the session. What went wrong is told in the pane: a ribbon button has no words of its own. */
export function registerCommands(session: Session): void {
  associateAction("summarise", async () => {
    try {
      await session.summarise();
    } catch {
      await showPane();
    }
  });
}
