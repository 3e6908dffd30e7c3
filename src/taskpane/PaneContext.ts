import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language, Sentence } from "../messages/Language";
import type { PaneSession } from "./PaneSession";
import type { PaneState } from "./paneStore";

/** The session that all parts of the pane share. */
export const PaneContext = createContext<PaneSession | null>(null);

interface Pane {
  readonly session: PaneSession;
  readonly state: PaneState;
  readonly language: Language;
  /** A text in the pane's language. */
  readonly say: (sentence: Sentence) => string;
}

/** The session, its state (the part is drawn anew when it changes) and the language. */
export function usePane(): Pane {
  const session = useContext(PaneContext);
  if (session === null) throw new Error("a part of the pane is used outside of PaneContext");
  const state = useSyncExternalStore(session.store.subscribe, session.store.state);
  const { language } = session.host;
  return { session, state, language, say: (sentence) => sentence[language] };
}
