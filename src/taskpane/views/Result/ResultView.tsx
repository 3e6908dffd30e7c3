import { Link, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { formFilledSentence, formFillTexts } from "../../../messages/formFillTexts";
import { paneTexts } from "../../../messages/paneTexts";
import { beginsLarge } from "../../beginsLarge";
import { isOutdated } from "../../decisions";
import { usePane } from "../../PaneContext";
import { Section } from "../../Section";
import { SettingsArea } from "../../SettingsArea";
import { focusIds } from "../../useFocusTarget";
import { FindingSections } from "../DataCheck/FindingSections";
import { findingRows } from "../DataCheck/viewModel";
import { FormSection } from "../Form/FormSection";
import { plannedSheets, resultModel, writtenWords } from "./viewModel";

const texts = paneTexts.result;

const useStyles = makeStyles({
  done: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  waiting: beginsLarge,
  link: { overflowWrap: "anywhere", textAlign: "start", minHeight: "24px" },
  notice: { marginBottom: tokens.spacingVerticalS },
});

/** 生成评分表: what will be written; once it is, the way there, what waits and what to check. */
export function ResultView(): ReactNode {
  const { state, language, say } = usePane();
  const styles = useStyles();
  const { preview, written } = state;
  const evaluation = preview?.evaluation ?? null;
  const model = useMemo(
    () => (evaluation === null ? null : resultModel(evaluation, language)),
    [evaluation, language]
  );
  if (evaluation === null || model === null) {
    return (
      <>
        <p>{say(texts.choosePack)}</p>
        <SettingsArea />
      </>
    );
  }
  return (
    <>
      {written === null ? <Planned /> : <WrittenSheets />}
      <FormSection />
      {model.notices.map((notice) => (
        <Notice key={notice}>{notice}</Notice>
      ))}
      <p>{model.totals}</p>
      {model.waiting.length > 0 && (
        <Section title={say(texts.waiting)}>
          <ul className={styles.list}>
            {model.waiting.map(({ title, names }) => (
              <li key={title} className={styles.waiting}>
                {title}
                {language === "zh" ? "：" : ": "}
                {names.join("、")}
              </li>
            ))}
          </ul>
          <p>{say(texts.waitingHint)}</p>
        </Section>
      )}
      {written !== null && (
        <FindingSections findings={findingRows(evaluation.findings, language)} />
      )}
      <SettingsArea />
    </>
  );
}

function Notice({ children }: { readonly children: string }): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.notice}>
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}

function Planned(): ReactNode {
  const { state, language, say } = usePane();
  const styles = useStyles();
  const evaluation = state.preview?.evaluation ?? null;
  if (evaluation === null) return null;
  return (
    <Section title={say(texts.preview)}>
      <ul className={styles.list}>
        {plannedSheets(evaluation, language).map(({ name, how }) => (
          <li key={name}>
            {name}
            {language === "zh" ? `（${how}）` : ` (${how})`}
          </li>
        ))}
      </ul>
      <p>{say(evaluation.form === null ? texts.sourceKept : formFillTexts.sourceKept)}</p>
    </Section>
  );
}

function WrittenSheets(): ReactNode {
  const { session, state, language, say } = usePane();
  const styles = useStyles();
  const { written } = state;
  if (written === null) return null;
  return (
    <>
      <h2 id={focusIds.done} tabIndex={-1} className={styles.done}>
        {say(texts.done)}
      </h2>
      {isOutdated(state) && <Notice>{say(texts.changed)}</Notice>}
      <p>
        {writtenWords(written, language)}
        {language === "zh" ? "" : " "}
        {say(texts.readFindings)}
      </p>
      {written.form !== null && <p>{formFilledSentence(written.form, language)}</p>}
      <Section title={say(texts.sheets)}>
        <ul className={styles.list}>
          {[...written.sheets, ...(written.form === null ? [] : [written.form.sheet])].map(
            (name) => (
              <li key={name}>
                <Link
                  as="button"
                  className={styles.link}
                  onClick={() => void session.showSheet(name)}
                >
                  {name}
                </Link>
              </li>
            )
          )}
        </ul>
      </Section>
    </>
  );
}
