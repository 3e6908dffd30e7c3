import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { beginsLarge } from "../../beginsLarge";
import { CellLinks } from "../../CellLinks";
import { StatusWord } from "../../StatusWord";
import type { FindingRow } from "./viewModel";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sentence: { margin: `${tokens.spacingVerticalXXS} 0`, ...beginsLarge },
  cells: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const tones = { error: "grave", info: "calm", warning: "look" } as const;

/** What contradicts or should be looked at: how grave, what, and the cells. */
export function FindingList({ findings }: { readonly findings: readonly FindingRow[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map(({ id, severity, severityWord, sentence, cells }) => (
        <li key={id} className={styles.item}>
          <StatusWord tone={tones[severity]}>{severityWord}</StatusWord>
          <p className={styles.sentence}>{sentence}</p>
          <div className={styles.cells}>
            <CellLinks links={cells} />
          </div>
        </li>
      ))}
    </ul>
  );
}
