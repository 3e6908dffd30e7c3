import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { yearNotice } from "../messages/evaluationNotices";
import { packNotice } from "../messages/labels";
import { paneTexts } from "../messages/paneTexts";
import { evaluated } from "./decisions";
import { usePane } from "./PaneContext";
import { focusIds } from "./useFocusTarget";

const texts = paneTexts.head;

const useStyles = makeStyles({
  all: { display: "grid", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  box: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    boxSizing: "border-box",
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  arrow: {
    flexShrink: 0,
    width: "6px",
    height: "6px",
    borderRight: `1px solid ${tokens.colorNeutralForeground1}`,
    borderBottom: `1px solid ${tokens.colorNeutralForeground1}`,
    transform: "translateY(-2px) rotate(45deg)",
  },
  /** Over the whole box: it takes clicks, keys and focus, and opens the list. */
  select: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    opacity: 0,
    cursor: "pointer",
    font: "inherit",
  },
});

/**
 * 评分标准: one of the shipped packs, the one that is kept in the workbook, or one that is read from a scoring table; no
 * shipped one is chosen for the person. The titles of official tables are longer than the
 * pane is wide, and a browser's own dropdown cuts them: so the title is drawn, wrapped, under the dropdown.
 */
export function PackField(): ReactNode {
  const styles = useStyles();
  const { session, state, language, say } = usePane();
  const pack = state.packs.get(state.packId ?? "");
  const isAsked = pack === undefined && state.asked.includes("pack");
  const notices = [
    state.isKeptBroken ? say(texts.keptBroken) : "",
    pack === undefined ? "" : packNotice(pack, language),
    pack === undefined ? "" : yearNotice(pack, evaluated(state.preview).year, language),
  ].filter((notice) => notice !== "");
  return (
    <div className={styles.all}>
      <Field
        label={{ children: say(texts.pack), htmlFor: focusIds.pack }}
        {...(notices.length > 0 && { hint: notices.join(language === "zh" ? "" : " ") })}
        {...(isAsked && { validationMessage: say(texts.packAsked), validationState: "error" })}
      >
        {(field) => (
          <div className={styles.box}>
            <span aria-hidden className={styles.title}>
              {pack?.title ?? say(texts.packNone)}
            </span>
            <span aria-hidden className={styles.arrow} />
            <select
              {...field}
              id={focusIds.pack}
              className={styles.select}
              value={pack?.id ?? ""}
              onChange={({ target }) => void session.choosePack(target.value)}
            >
              <option value="" disabled>
                {say(texts.packNone)}
              </option>
              {[...state.packs.values()].map(({ id, title, status }) => (
                <option key={id} value={id}>
                  {title}
                  {status === "unverified" ? ` · ${say(texts.unverified)}` : ""}
                </option>
              ))}
            </select>
          </div>
        )}
      </Field>
      <div className={styles.buttons}>
        <Button
          id={focusIds.standard}
          size="small"
          onClick={() => void session.openStandard("source")}
        >
          {say(texts.readStandard)}
        </Button>
        {pack !== undefined && (
          <Button size="small" onClick={() => void session.openStandard("pack")}>
            {say(texts.viewStandard)}
          </Button>
        )}
      </div>
    </div>
  );
}
