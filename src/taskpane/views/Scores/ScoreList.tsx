import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LineStatus } from "../../../evaluation/Evaluation";
import { paneTexts } from "../../../messages/paneTexts";
import { usePane } from "../../PaneContext";
import { StatusWord, type Tone } from "../../StatusWord";
import type { ScoreRow } from "./viewModel";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  parts: { paddingInlineStart: tokens.spacingHorizontalM },
  part: {
    paddingTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: "12px",
  },
  second: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "12px",
    marginTop: tokens.spacingVerticalXXS,
  },
  score: {
    flexShrink: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  detail: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  reason: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

const tones: Readonly<Record<LineStatus, Tone>> = {
  ask: "look",
  manual: "calm",
  missing: "look",
  notApplicable: "done",
  partial: "calm",
  scored: "done",
  vetoed: "grave",
};

/** Lines of the table, each with the parts that have a value of their own. */
export function ScoreList({
  rows,
  isPart = false,
}: {
  readonly rows: readonly ScoreRow[];
  readonly isPart?: boolean;
}): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const texts = paneTexts.scores;
  return (
    <ol
      className={mergeClasses(styles.list, isPart && styles.parts)}
      {...(isPart && { "aria-label": say(texts.parts) })}
    >
      {rows.map((row) => (
        <li key={row.id} className={isPart ? styles.part : styles.item}>
          <div className={styles.row}>
            <span>{row.name}</span>
            <span className={styles.score}>
              {row.score === "" ? "—" : row.score} / {row.points} {say(texts.points)}
            </span>
          </div>
          <div className={styles.second}>
            <StatusWord tone={tones[row.status]}>{row.statusWord}</StatusWord>
            {row.value !== "" && (
              <span className={styles.detail}>
                {say(texts.value)} {row.value}
              </span>
            )}
          </div>
          {row.reason !== "" && <p className={styles.reason}>{row.reason}</p>}
          {row.parts.length > 0 && <ScoreList rows={row.parts} isPart />}
        </li>
      ))}
    </ol>
  );
}
