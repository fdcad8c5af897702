import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { FindingOverview, FindingsOverview } from "../../app/overview";
import { useSession, useTexts } from "../useSession";
import { Section } from "../shell/Section";

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
  place: {
    alignSelf: "flex-start",
    minWidth: 0,
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
    textAlign: "left",
  },
  muted: { color: tokens.colorNeutralForeground3 },
  badge: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  info: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
});

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
          <span key={severity} className={mergeClasses(styles.badge, styles[severity])}>
            {texts.findings.severities[severity]} {findings.counts[severity]}
          </span>
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
        <span className={mergeClasses(styles.badge, styles[severity])}>{texts.findings.severities[severity]}</span>
        <Text weight="semibold">{subject}</Text>
      </span>
      <Text>{message}</Text>
      <Button
        className={styles.place}
        appearance="transparent"
        size="small"
        aria-label={texts.findings.goTo(place)}
        onClick={() => void session.goTo(target)}
      >
        {place}
      </Button>
    </li>
  );
}
