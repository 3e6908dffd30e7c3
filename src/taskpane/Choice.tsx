import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  select: {
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textOverflow: "ellipsis",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** One of several, in the browser's own dropdown; what is chosen is told in full below where the pane cuts it. */
export function Choice<Id extends string>({
  label,
  value,
  options,
  hint,
  onChoose,
}: {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly text: string }[];
  readonly hint?: string;
  readonly onChoose: (id: Id) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(field) => (
        <select
          {...field}
          className={styles.select}
          value={value}
          onChange={({ target }) => {
            const chosen = options.find(({ id }) => id === target.value);
            if (chosen !== undefined) onChoose(chosen.id);
          }}
        >
          {options.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
