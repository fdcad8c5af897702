import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { PageId } from "./pages";

interface Navigation {
  readonly page: PageId;
  readonly open: (page: PageId) => void;
}

const NavigationContext = createContext<Navigation>({ page: "start", open: () => undefined });

/** Which page is in front; forgotten when the pane closes, like the scroll position. */
export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [page, open] = useState<PageId>("start");
  const navigation = useMemo(() => ({ page, open }), [page]);
  return <NavigationContext.Provider value={navigation}>{children}</NavigationContext.Provider>;
}

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}
