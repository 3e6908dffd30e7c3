import { useEffect } from "react";
import { usePane } from "./PaneContext";
import type { FocusTarget } from "./paneStore";

/** Ids of the elements that the keyboard can be sent to. */
export const focusIds: Readonly<Record<FocusTarget, string>> = {
  department: "pane-department",
  done: "pane-done",
  facts: "pane-tab-facts",
  pack: "pane-pack",
  result: "pane-tab-result",
  scores: "pane-tab-scores",
  standard: "pane-standard",
  year: "pane-year",
};

/** Sends the keyboard, once, where the session wants it. */
export function useFocusTarget(): void {
  const { session, state } = usePane();
  const { focus } = state;
  useEffect(() => {
    if (focus === null) return;
    if (focus !== "done" || !isTyping()) document.getElementById(focusIds[focus])?.focus();
    session.store.set({ focus: null });
  }, [focus, session]);
}

/** A result can wait until what is half typed is typed. */
function isTyping(): boolean {
  return document.hasFocus() && document.activeElement instanceof HTMLInputElement;
}
