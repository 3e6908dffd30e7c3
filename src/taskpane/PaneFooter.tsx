import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { decidedSentence } from "../messages/labels";
import { writtenSentence } from "../messages/paneCounts";
import { paneTexts } from "../messages/paneTexts";
import { isOutdated } from "./decisions";
import { usePane } from "./PaneContext";
import { visuallyHidden } from "./visuallyHidden";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { margin: 0, fontVariantNumeric: "tabular-nums" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  generate: { flexGrow: 1 },
  spoken: visuallyHidden,
});

/** What is decided so far and the way on, always in sight; while the pane works, what it does. */
export function PaneFooter(): ReactNode {
  const styles = useStyles();
  const { session, state, language, say } = usePane();
  const { phase, preview, written, packId, isStale } = state;
  const totals = preview?.evaluation?.evaluation.totals;
  const done =
    written === null || isOutdated(state)
      ? ""
      : writtenSentence({ sheets: written.sheets.length, findings: written.findings }, language);
  const busy = phase === null ? null : say(paneTexts.busy[phase]);
  const nothing = packId === null ? paneTexts.summaryNone : paneTexts.summaryNothing;
  // Not while calculating: leaving a field starts that, and the click that left it must still count.
  const isHeld = phase === "reading" || phase === "writing";
  return (
    <footer className={styles.footer}>
      {busy !== null && <ProgressBar aria-label={busy} />}
      <p className={styles.line}>
        {busy ?? (totals === undefined ? say(nothing) : decidedSentence(totals, language))}
      </p>
      {busy === null && isStale && <p className={styles.line}>{say(paneTexts.stale)}</p>}
      <div role="status" className={styles.spoken}>
        {busy ?? done}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          className={styles.generate}
          disabledFocusable={isHeld}
          onClick={() => void session.generate()}
        >
          {say(paneTexts.result.generate)}
        </Button>
        <Button disabledFocusable={isHeld} onClick={() => void session.read()}>
          {say(paneTexts.head.reread)}
        </Button>
      </div>
    </footer>
  );
}
