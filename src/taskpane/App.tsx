import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Session } from "../app/session";
import { Shell } from "./shell/Shell";
import { THEMES } from "./themes";
import { SessionProvider, useSessionState } from "./useSession";

const useStyles = makeStyles({
  provider: { height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
});

export function App({ session, dark }: { readonly session: Session; readonly dark: boolean }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={dark ? THEMES.dark : THEMES.light} className={styles.provider}>
      <SessionProvider value={session}>
        <Language />
        <Shell />
      </SessionProvider>
    </FluentProvider>
  );
}

/** Tells screen readers and the browser which language the page speaks. */
function Language() {
  const { locale } = useSessionState().settings;
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return null;
}
