import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneTexts } from "../messages/paneTexts";
import { evaluated, yearText } from "./decisions";
import { PackField } from "./PackField";
import { usePane } from "./PaneContext";
import { TypedField } from "./TypedField";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
});

/** What a person decides before anything is written: department, year and 评分标准. */
export function DecisionForm(): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const { department, year } = evaluated(state.preview);
  const texts = paneTexts.head;
  return (
    <section className={styles.form} aria-label={say(texts.evaluated)}>
      <TypedField
        item="department"
        label={say(texts.department)}
        value={department ?? ""}
        asked={say(texts.departmentAsked)}
        read={(text) => text.trim()}
      />
      <TypedField
        item="year"
        orientation="horizontal"
        label={say(texts.year)}
        value={year ?? ""}
        asked={say(texts.yearAsked)}
        wrong={say(texts.yearWrong)}
        read={yearText}
      />
      <PackField />
    </section>
  );
}
