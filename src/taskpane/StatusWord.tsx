import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { beginsLarge } from "./beginsLarge";

export type Tone = "calm" | "done" | "grave" | "look";

const useStyles = makeStyles({
  word: {
    // Only a block has a first letter.
    display: "inline-block",
    ...beginsLarge,
    flexShrink: 0,
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  calm: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  done: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  grave: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  look: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
});

/** A status or a severity as a word on a tint; the word says it all, the tint only helps the eye. */
export function StatusWord({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: string;
}): ReactNode {
  const styles = useStyles();
  return <span className={mergeClasses(styles.word, styles[tone])}>{children}</span>;
}
