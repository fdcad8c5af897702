import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Place } from "../../app/session";
import { useSession } from "../useSession";

const useStyles = makeStyles({
  place: {
    alignSelf: "flex-start",
    minWidth: 0,
    maxWidth: "100%",
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
    textAlign: "left",
    overflowWrap: "anywhere",
  },
});

interface PlaceLinkProps {
  readonly place: Place;
  readonly label?: string;
  readonly children: ReactNode;
}

/** Selects cells in Excel. */
export function PlaceLink({ place, label, children }: PlaceLinkProps) {
  const styles = useStyles();
  const session = useSession();
  return (
    <Button
      className={styles.place}
      appearance="transparent"
      size="small"
      aria-label={label}
      onClick={() => void session.goTo(place)}
    >
      {children}
    </Button>
  );
}
