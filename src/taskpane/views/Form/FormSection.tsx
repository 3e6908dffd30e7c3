import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { countedTitle } from "../../../messages/paneCounts";
import { formCounts, formFillTexts as texts } from "../../../messages/formFillTexts";
import { CellLinks } from "../../CellLinks";
import { Choice } from "../../Choice";
import { isOutdated } from "../../decisions";
import { usePane } from "../../PaneContext";
import { Section } from "../../Section";
import { formModel, type KeptRow } from "./viewModel";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: "inherit" },
  pairs: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, fontVariantNumeric: "tabular-nums" },
  },
});

/** 填写官方评分表: which form is filled in with the next writing, and what stands in it already. */
export function FormSection(): ReactNode {
  const styles = useStyles();
  const { session, state, language, say } = usePane();
  const form = state.preview?.evaluation?.form ?? null;
  const model = useMemo(() => (form === null ? null : formModel(form, language)), [form, language]);
  const fillable = state.tables.filter((table) => table.fillable);
  const chosen = state.form?.sheet ?? model?.sheet ?? "";
  // One that holds formulas of ours is kept up to date anyway.
  const isInUse = state.form === null && model !== null;
  const isDone = state.written !== null && !isOutdated(state);
  const names = [...new Set([...fillable.map(({ sheet }) => sheet), ...(chosen ? [chosen] : [])])];
  if (names.length === 0) return null;
  return (
    <Section title={say(texts.title)}>
      <Choice
        label={say(texts.sheet)}
        hint={say(texts.hint)}
        value={chosen}
        options={[
          ...(isInUse ? [] : [{ id: "", text: say(texts.none) }]),
          ...names.map((name) => ({ id: name, text: name })),
        ]}
        onChoose={(sheet) => void session.chooseForm(sheet === "" ? null : { sheet })}
      />
      {model !== null && !isDone && <p role="status">{formCounts(model, language)}</p>}
      {model !== null && model.rows.length > 0 && (
        <>
          <h3 className={styles.title}>
            {countedTitle(say(texts.kept), model.rows.length, language)}
          </h3>
          <ul className={styles.list}>
            {model.rows.map((row) => (
              <li key={row.link.text} className={styles.item}>
                <Kept row={row} />
              </li>
            ))}
          </ul>
          <Field label={say(texts.what)} hint={say(texts.replaceHint)}>
            <RadioGroup
              value={state.form?.replaceFilled === true ? "replace" : "keep"}
              onChange={(_, { value }) =>
                void session.chooseForm({
                  sheet: model.sheet,
                  ...(value === "replace" && { replaceFilled: true }),
                })
              }
            >
              <Radio value="keep" label={say(texts.keep)} />
              <Radio value="replace" label={say(texts.replace)} />
            </RadioGroup>
          </Field>
        </>
      )}
    </Section>
  );
}

/** What a person typed beside what is computed, with the difference and its cause. */
function Kept({ row }: { readonly row: KeptRow }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const pairs = [
    [texts.filled, row.filled],
    [texts.own, row.own === "" ? say(texts.nothing) : row.own],
    [texts.difference, row.difference],
    [texts.cause, row.cause],
  ] as const;
  return (
    <>
      <div>
        {row.title} <CellLinks links={[row.link]} />
      </div>
      <dl className={styles.pairs}>
        {pairs
          .filter(([, text]) => text !== "")
          .map(([name, text]) => [
            <dt key={name.zh}>{say(name)}</dt>,
            <dd key={`${name.zh}:`}>{text}</dd>,
          ])}
      </dl>
    </>
  );
}
