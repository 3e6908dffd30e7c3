import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { paneTexts } from "../messages/paneTexts";
import { usePane } from "./PaneContext";
import type { Region } from "./paneStore";
import { focusIds } from "./useFocusTarget";

const regions: readonly Region[] = ["facts", "scores", "result"];
/** The panel that the tabs control. */
export const panelId = "pane-panel";

const useStyles = makeStyles({
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: tokens.spacingHorizontalS,
    border: "none",
    borderBottom: "3px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/**
 * The three regions as tabs; arrows, Home and End move between them. Fluent's own tabs would bring a focus manager with
 * them that weighs more than all of the pane.
 */
export function RegionTabs(): ReactNode {
  const styles = useStyles();
  const { session, state, say } = usePane();
  const move = (event: KeyboardEvent): void => {
    const to = targetOf(event.key, regions.indexOf(state.region));
    if (to === null) return;
    event.preventDefault();
    session.openRegion(to);
  };
  return (
    <div
      role="tablist"
      aria-label={say(paneTexts.regions.label)}
      className={styles.tabs}
      onKeyDown={move}
    >
      {regions.map((region) => {
        const isSelected = region === state.region;
        return (
          <button
            key={region}
            id={focusIds[region]}
            type="button"
            role="tab"
            aria-selected={isSelected}
            aria-controls={panelId}
            tabIndex={isSelected ? 0 : -1}
            className={mergeClasses(styles.tab, isSelected && styles.selected)}
            onClick={() => {
              session.openRegion(region);
            }}
          >
            {say(paneTexts.regions[region])}
          </button>
        );
      })}
    </div>
  );
}

function targetOf(key: string, from: number): Region | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    End: regions.length - 1,
    Home: 0,
  };
  const to = steps[key];
  return to === undefined ? null : (regions.at(to % regions.length) ?? null);
}
