import { Badge, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FindingOverview, FindingsOverview } from "../../app/overview";
import { useSession, useTexts } from "../useSession";
import { Section } from "./Section";

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  subject: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  muted: { color: tokens.colorNeutralForeground3 },
});

const COLOURS = { error: "danger", warning: "warning", info: "informative" } as const;
const SEVERITIES = ["error", "warning", "info"] as const;

/** The worst findings, each with a way to its cell. */
export function Findings({ findings }: { readonly findings: FindingsOverview }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Section title={texts.findings.title}>
      {findings.top.length === 0 && <Text>{texts.findings.none}</Text>}
      <div className={styles.counts}>
        {SEVERITIES.filter((severity) => findings.counts[severity] > 0).map((severity) => (
          <Badge key={severity} appearance="tint" color={COLOURS[severity]}>
            {texts.findings.severities[severity]} {findings.counts[severity]}
          </Badge>
        ))}
      </div>
      <ul className={styles.list}>
        {findings.top.map((finding) => (
          <FindingItem key={finding.key} finding={finding} />
        ))}
      </ul>
      {findings.more > 0 && (
        <Text size={200} className={styles.muted}>
          {texts.findings.more(findings.more)}
        </Text>
      )}
    </Section>
  );
}

function FindingItem({ finding }: { readonly finding: FindingOverview }) {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts();
  const { subject, severity, message, place, target } = finding;
  return (
    <li className={styles.item}>
      <span className={styles.subject}>
        <Badge size="small" appearance="tint" color={COLOURS[severity]}>
          {texts.findings.severities[severity]}
        </Badge>
        <Text weight="semibold">{subject}</Text>
      </span>
      <Text>{message}</Text>
      <Link as="button" aria-label={texts.findings.goTo(place)} onClick={() => void session.goTo(target)}>
        {place}
      </Link>
    </li>
  );
}
