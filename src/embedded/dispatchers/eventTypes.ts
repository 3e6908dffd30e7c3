import type { EventRegister } from "./Session";

/** `messageType` of the events that this host tells, by the name in `_Register…Event`. */
export const eventTypes = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  EventMoved: 27,
} as const;
export type EventName = keyof typeof eventTypes;

/** Target of what concerns all sheets. */
export const workbookTarget = "Workbook";

type Methods<T> = Record<
  string,
  (target: T, args: unknown, session: { readonly events: EventRegister }) => void
>;

/** The members by which the client starts and stops listening. */
export function eventMethods<T>(
  names: readonly EventName[],
  targetOf: (target: T) => string
): Methods<T> {
  const methods: Methods<T> = {};
  for (const name of names) {
    methods[`_Register${name}`] = (target, _args, { events }) => {
      events.add(eventTypes[name], targetOf(target));
    };
    methods[`_Unregister${name}`] = (target, _args, { events }) => {
      events.remove(eventTypes[name], targetOf(target));
    };
  }
  return methods;
}
