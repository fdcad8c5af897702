import { createRoot } from "react-dom/client";
import "../app/functions";
import { isDarkTheme, onPaneShown, whenReady } from "../app/host";
import { followWorkbook } from "../app/follow";
import { Session } from "../app/session";
import { openBridge } from "../commands/bridge";
import { registerCommands } from "../commands/commands";
import { App } from "./App";
import { showStandalone } from "./standalone";

/** Waits for Excel, then opens the session that ribbon, programs and pane share. */
export async function start(): Promise<void> {
  const host = await whenReady();
  if (!host.excel) {
    showStandalone("notExcel");
    return;
  }
  const session = new Session();
  registerCommands(session);
  openBridge(session);
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App session={session} dark={isDarkTheme()} />);
  // Loaded behind a ribbon button or a function, nobody sees the pane: it scans when it is first shown.
  let followed = false;
  const scanOnce = (): void => {
    const { scan, job, problem } = session.getState();
    if (scan !== null || job !== null || problem !== null) return;
    if (!followed) void followWorkbook(session);
    followed = true;
    void session.scan().catch(() => undefined);
  };
  if (!host.hidden) scanOnce();
  onPaneShown(scanOnce);
}
