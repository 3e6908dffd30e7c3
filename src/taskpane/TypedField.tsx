import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { usePane } from "./PaneContext";
import { focusIds } from "./useFocusTarget";

interface TypedFieldProps {
  readonly item: "department" | "year";
  readonly label: string;
  readonly orientation?: "horizontal" | "vertical";
  /** What is in force: typed before or recognised. */
  readonly value: string;
  /** Said where it is needed and absent. */
  readonly asked: string;
  /** Said where `read` returns null. */
  readonly wrong?: string;
  readonly read: (text: string) => string | null;
}

/** A text that was recognised and may be corrected; it counts when the field is left or Enter is pressed. */
export function TypedField(props: TypedFieldProps): ReactNode {
  const { item, label, orientation = "vertical", value, asked, wrong, read } = props;
  const { session, state } = usePane();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft === null ? null : read(draft);
  // Not at each key: half a year is not wrong yet.
  const isWrong = draft !== null && text === null && state.unreadable.includes(item);
  const isAsked = state.asked.includes(item) && value === "";
  const message = isWrong ? wrong : isAsked ? asked : undefined;
  const commit = (): void => {
    if (draft === null) return;
    if (text !== null) setDraft(null);
    void session.enter(item, text === value ? state.entered[item] : text);
  };
  return (
    <Field
      label={label}
      orientation={orientation}
      {...(message !== undefined && { validationMessage: message, validationState: "error" })}
    >
      <Input
        id={focusIds[item]}
        value={draft ?? value}
        onChange={(_, data) => {
          setDraft(data.value);
        }}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === "Enter") commit();
        }}
      />
    </Field>
  );
}
