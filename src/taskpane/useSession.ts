import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import { overview, type Overview } from "../app/overview";
import type { Session, SessionState } from "../app/session";
import { textsOf, type Texts } from "../locale";

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("No session above this component");
  return session;
}

/** The only place where React hears of the workbook. */
export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getState);
}

export function useTexts(): Texts {
  return textsOf(useSessionState().settings.locale);
}

/** What the last scan or run found; null before the first. */
export function useOverview(): Overview | null {
  const { scan } = useSessionState();
  return useMemo(() => scan && overview(scan), [scan]);
}
