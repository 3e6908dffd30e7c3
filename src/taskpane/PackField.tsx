import { Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { yearNotice } from "../messages/evaluationNotices";
import { packNotice } from "../messages/labels";
import { paneTexts } from "../messages/paneTexts";
import { shippedPacks } from "../packs/shippedPacks";
import { evaluated } from "./decisions";
import { usePane } from "./PaneContext";
import { focusIds } from "./useFocusTarget";

const texts = paneTexts.head;

const useStyles = makeStyles({
  dropdown: { minWidth: 0, width: "100%" },
  /** Titles of official tables are long: they wrap, they are never cut. */
  button: { height: "auto", whiteSpace: "normal", textAlign: "start", overflowWrap: "anywhere" },
  title: { display: "block", overflowWrap: "anywhere" },
  note: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** 评分标准: one of the shipped packs; none is chosen for the person. */
export function PackField(): ReactNode {
  const styles = useStyles();
  const { session, state, language, say } = usePane();
  const pack = shippedPacks.get(state.packId ?? "");
  const isAsked = pack === undefined && state.asked.includes("pack");
  const notices =
    pack === undefined
      ? []
      : [
          packNotice(pack, language),
          yearNotice(pack, evaluated(state.preview).year, language),
        ].filter((notice) => notice !== "");
  return (
    <Field
      label={say(texts.pack)}
      {...(notices.length > 0 && { hint: notices.join(language === "zh" ? "" : " ") })}
      {...(isAsked && { validationMessage: say(texts.packAsked), validationState: "error" })}
    >
      <Dropdown
        id={focusIds.pack}
        className={styles.dropdown}
        button={{ className: styles.button }}
        placeholder={say(texts.packNone)}
        value={pack?.title ?? ""}
        selectedOptions={pack === undefined ? [] : [pack.id]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) void session.choosePack(optionValue);
        }}
      >
        {[...shippedPacks.values()].map(({ id, title, status }) => (
          <Option key={id} value={id} text={title}>
            <span>
              <span className={styles.title}>{title}</span>
              {status === "unverified" && (
                <span className={styles.note}>{say(texts.unverified)}</span>
              )}
            </span>
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
