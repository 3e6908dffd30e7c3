import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneTexts } from "../../../messages/paneTexts";
import { beginsLarge } from "../../beginsLarge";
import { CellLinks } from "../../CellLinks";
import { usePane } from "../../PaneContext";
import type { FactRow, Rival } from "./viewModel";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  first: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "12px" },
  name: beginsLarge,
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  second: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  question: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** Data items with value and source, and whatever else was seen for them. */
export function FactList({ facts }: { readonly facts: readonly FactRow[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {facts.map((fact) => (
        <li key={fact.id} className={styles.item}>
          <div className={styles.first}>
            <span className={styles.name}>{fact.name}</span>
            <span className={styles.value}>{fact.value}</span>
          </div>
          <div className={styles.second}>
            {fact.how !== "" && <span>{fact.how}</span>}
            <CellLinks links={fact.sources} />
            {fact.agreeing !== "" && <span>{fact.agreeing}</span>}
          </div>
          {fact.rivals.map((rival, index) => (
            <RivalRow key={index} rival={rival} />
          ))}
          {fact.question !== "" && <p className={styles.question}>{fact.question}</p>}
        </li>
      ))}
    </ul>
  );
}

function RivalRow({ rival: { value, sources, why } }: { readonly rival: Rival }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <div className={styles.second}>
      <span>
        {say(paneTexts.facts.also)} {value}
      </span>
      <CellLinks links={sources} />
      <span>{why}</span>
    </div>
  );
}
