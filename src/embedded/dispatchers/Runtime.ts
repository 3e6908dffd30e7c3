import { asFlag } from "./Arguments";
import type { Dispatcher } from "./Dispatcher";
import type { Session } from "./Session";

export const runtime: Dispatcher<Session> = {
  name: "Runtime",
  scalars: { EnableEvents: ({ eventsEnabled }) => eventsEnabled },
  setters: {
    EnableEvents: (session, value) => {
      session.eventsEnabled = asFlag(value, "Runtime.enableEvents");
    },
  },
};
