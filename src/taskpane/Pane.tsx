import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ComponentType, ReactNode } from "react";
import { paneTexts } from "../messages/paneTexts";
import { DecisionForm } from "./DecisionForm";
import { FailureBar } from "./FailureBar";
import { usePane } from "./PaneContext";
import { PaneFooter } from "./PaneFooter";
import type { Region } from "./paneStore";
import { focusIds, useFocusTarget } from "./useFocusTarget";
import { DataCheckView } from "./views/DataCheck/DataCheckView";
import { ResultView } from "./views/Result/ResultView";
import { ScoresView } from "./views/Scores/ScoresView";

const views: Readonly<Record<Region, ComponentType>> = {
  facts: DataCheckView,
  scores: ScoresView,
  result: ResultView,
};
const regions: readonly Region[] = ["facts", "scores", "result"];
const panelId = "pane-panel";

const useStyles = makeStyles({
  pane: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  content: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    flexWrap: "wrap",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: { padding: tokens.spacingHorizontalM, overflowWrap: "anywhere" },
});

/** The whole pane: what is decided on top, three regions below it, summary and button always in sight. */
export function Pane(): ReactNode {
  const styles = useStyles();
  const { session, state, say } = usePane();
  useFocusTarget();
  const { region } = state;
  const View = views[region];
  return (
    <div className={styles.pane}>
      <FailureBar />
      <main className={styles.content}>
        <DecisionForm />
        <TabList
          className={styles.tabs}
          aria-label={say(paneTexts.regions.label)}
          selectedValue={region}
          onTabSelect={(_, { value }) => {
            session.store.set({ region: value as Region });
          }}
        >
          {regions.map((name) => (
            <Tab key={name} id={focusIds[name]} value={name} aria-controls={panelId}>
              {say(paneTexts.regions[name])}
            </Tab>
          ))}
        </TabList>
        <div
          id={panelId}
          role="tabpanel"
          aria-labelledby={focusIds[region]}
          tabIndex={0}
          className={styles.panel}
        >
          <View />
        </div>
      </main>
      <PaneFooter />
    </div>
  );
}
