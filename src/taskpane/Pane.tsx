import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ComponentType, type ReactNode } from "react";
import { paneTexts } from "../messages/paneTexts";
import { DecisionForm } from "./DecisionForm";
import { FailureBar } from "./FailureBar";
import { usePane } from "./PaneContext";
import { PaneFooter } from "./PaneFooter";
import type { Region } from "./paneStore";
import { panelId, RegionTabs } from "./RegionTabs";
import { focusIds, useFocusTarget } from "./useFocusTarget";
import { visuallyHidden } from "./visuallyHidden";
import { DataCheckView } from "./views/DataCheck/DataCheckView";
import { ResultView } from "./views/Result/ResultView";
import { ScoresView } from "./views/Scores/ScoresView";

const views: Readonly<Record<Region, ComponentType>> = {
  facts: DataCheckView,
  scores: ScoresView,
  result: ResultView,
};

const useStyles = makeStyles({
  pane: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    // What gets the focus must not hide under the tabs.
    scrollPaddingTop: "56px",
  },
  title: visuallyHidden,
  panel: {
    padding: tokens.spacingHorizontalM,
    overflowWrap: "anywhere",
    "& > :first-child": { marginTop: 0 },
    "& p": { margin: `${tokens.spacingVerticalXS} 0` },
  },
});

/** The whole pane: what is decided on top, three regions below it, summary and button always in sight. */
export function Pane(): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  useFocusTarget();
  const { region } = state;
  const View = views[region];
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    toItsTop(panel.current);
  }, [region]);
  return (
    <div className={styles.pane}>
      <FailureBar />
      <main className={styles.content}>
        <h1 className={styles.title}>{say(paneTexts.title)}</h1>
        <DecisionForm />
        <RegionTabs />
        <div
          ref={panel}
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

/** A region that is opened begins at its top, right under the tabs, if the one before was scrolled beyond that. */
function toItsTop(panel: HTMLElement | null): void {
  const content = panel?.parentElement;
  const tabs = panel?.previousElementSibling;
  if (!panel || !content || !tabs) return;
  content.scrollTop = Math.min(content.scrollTop, panel.offsetTop - tabs.clientHeight);
}
