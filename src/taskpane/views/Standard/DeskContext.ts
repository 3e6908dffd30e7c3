import { createContext, useContext, useSyncExternalStore } from "react";
import type { StandardDesk, StandardState } from "./StandardDesk";

/** The desk that all parts of the page share. */
export const DeskContext = createContext<StandardDesk | null>(null);

/** The desk and its state; the part is drawn anew when that changes. */
export function useDesk(): { readonly desk: StandardDesk; readonly its: StandardState } {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("a part of the page is used outside of DeskContext");
  return { desk, its: useSyncExternalStore(desk.store.subscribe, desk.store.state) };
}
