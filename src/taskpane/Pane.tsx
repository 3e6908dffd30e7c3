import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { paneTexts } from "../messages/paneTexts";
import { DecisionForm } from "./DecisionForm";
import { FailureBar } from "./FailureBar";
import { usePane } from "./PaneContext";
import { PaneFooter } from "./PaneFooter";
import { panelId, RegionTabs } from "./RegionTabs";
import { focusIds, useFocusTarget } from "./useFocusTarget";
import { visuallyHidden } from "./visuallyHidden";

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

/**
 * The whole pane: what is decided on top, three regions below it, summary and button always in sight; or a page that
 * stands in place of all that until it is left.
 */
export function Pane(): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  useFocusTarget();
  const { region } = state;
  const View = state.views?.[region];
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    toItsTop(panel.current);
  }, [region]);
  if (state.page !== null) {
    return (
      <div className={styles.pane}>
        <FailureBar />
        <state.page.View />
      </div>
    );
  }
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
          {View === undefined ? (
            state.phase === null && <p>{say(paneTexts.facts.nothingYet)}</p>
          ) : (
            <View />
          )}
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
