import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from "react";
import { confirmPackLine } from "../../../app/confirmPack";
import { correctLine } from "../../../app/correctLine";
import { fillSentence } from "../../../messages/fillSentence";
import { packMistakeSentence } from "../../../messages/packMistakes";
import { standardTexts } from "../../../messages/standardTexts";
import type { RuleLine, RulePack } from "../../../rules/RulePack";
import { usePane } from "../../PaneContext";
import { Choice } from "../../Choice";
import { useDesk } from "./DeskContext";
import { NamedTexts } from "./NamedTexts";
import { correctionsOf, draftOf, type DraftMethod, innermost, type LineDraft } from "./LineDraft";
import { MethodFields } from "./MethodFields";
import { notNumberSentence } from "./notNumberSentence";
import { ValueChoice } from "./ValueChoice";
import { lineCard } from "./viewModel";

const texts = standardTexts.editor;
const editable = ["bands", "steps", "perItem", "proportional", "manual"] as const;

const useStyles = makeStyles({
  editor: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0`,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: "inherit", outlineOffset: "2px" },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Corrects one line of the standard: what is typed is checked and read back at once; the reason is kept with it. */
export function LineEditor({ lineId }: { readonly lineId: string }): ReactNode {
  const { its } = useDesk();
  const { pack } = its;
  const line = pack?.lines.find(({ id }) => id === lineId);
  return pack === null || line === undefined ? null : <Editor pack={pack} line={line} />;
}

function Editor({ pack, line }: { readonly pack: RulePack; readonly line: RuleLine }): ReactNode {
  const styles = useStyles();
  const { language, say } = usePane();
  const { desk } = useDesk();
  const [draft, setDraft] = useState(() => draftOf(line));
  const [reason, setReason] = useState("");
  const [isReasonAsked, setReasonAsked] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const reasonField = useId();
  useEffect(() => {
    title.current?.focus();
  }, []);
  const outcome = useMemo(() => outcomeOf(pack, line, draft, reason), [pack, line, draft, reason]);
  const change = (part: Partial<LineDraft>): void => {
    setDraft({ ...draft, ...part });
  };
  const save = (): void => {
    const isReasoned = reason.trim() !== "";
    setReasonAsked(!isReasoned);
    if (!isReasoned) document.getElementById(reasonField)?.focus();
    else if (outcome.pack !== null && outcome.isChanged) desk.take(outcome.pack, line.id);
  };
  const wrong = [
    ...outcome.notNumbers.map((one) => notNumberSentence(one, language)),
    ...outcome.mistakes.map((mistake) => packMistakeSentence(mistake, language)),
  ];
  const method = innermost(line.method).type;
  const kept = fillSentence(say(texts.keep), { method: say(standardTexts.methods[method]) });
  const options = editable.map((id) => ({ id, text: say(standardTexts.methods[id]) }));
  const name = fillSentence(say(texts.title), { name: line.name });
  return (
    <div role="group" aria-label={name} className={styles.editor}>
      <h4 ref={title} tabIndex={-1} className={styles.title}>
        {name}
      </h4>
      <Field label={say(texts.points)}>
        <Input
          inputMode="decimal"
          value={draft.points}
          onChange={(_, { value }) => {
            change({ points: value });
          }}
        />
      </Field>
      <Choice<DraftMethod>
        label={say(texts.method)}
        value={draft.method}
        options={
          draftOf(line).method === "keep" ? [{ id: "keep", text: kept }, ...options] : options
        }
        onChoose={(id) => {
          change({ method: id, ...(id === "perItem" && { kind: "count" as const }) });
        }}
      />
      <MethodFields draft={draft} change={change} />
      <ValueChoice draft={draft} line={line} change={change} />
      <Field
        label={{ children: say(texts.reason), htmlFor: reasonField }}
        required
        {...(isReasonAsked &&
          reason.trim() === "" && {
            validationMessage: say(texts.reasonAsked),
            validationState: "error" as const,
          })}
      >
        <Textarea
          id={reasonField}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div aria-live="polite">
        {wrong.map((sentence) => (
          <p key={sentence} className={styles.wrong}>
            {sentence}
          </p>
        ))}
        {outcome.pack !== null && !outcome.isChanged && <p>{say(texts.same)}</p>}
        {outcome.pack !== null && outcome.isChanged && <Preview pack={outcome.pack} id={line.id} />}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={outcome.pack === null || !outcome.isChanged}
          onClick={save}
        >
          {say(texts.save)}
        </Button>
        <Button
          onClick={() => {
            desk.edit(null);
          }}
        >
          {say(texts.cancel)}
        </Button>
      </div>
    </div>
  );
}

/** The corrected line in words and scores, before it is kept. */
function Preview({ pack, id }: { readonly pack: RulePack; readonly id: string }): ReactNode {
  const { language, say } = usePane();
  const line = pack.lines.find((one) => one.id === id);
  if (line === undefined) return null;
  const { words, samples } = lineCard(confirmPackLine(line, pack), 0, [], language);
  return (
    <>
      <p>
        {say(texts.preview)}
        {language === "zh" ? "：" : ": "}
        {words}
      </p>
      <NamedTexts list={samples} />
    </>
  );
}

type Outcome = Pick<ReturnType<typeof correctLine>, "pack" | "mistakes"> & {
  readonly notNumbers: Extract<
    ReturnType<typeof correctionsOf>,
    { notNumbers: unknown }
  >["notNumbers"];
  readonly isChanged: boolean;
};

/** The pack as it would be, or what stands against it. */
function outcomeOf(pack: RulePack, line: RuleLine, draft: LineDraft, reason: string): Outcome {
  // No pack has a change without a reason; one that is not typed yet is asked when the change is to be kept.
  const read = correctionsOf(draft, line, reason.trim() === "" ? "—" : reason.trim());
  if ("notNumbers" in read) return { pack: null, mistakes: [], isChanged: true, ...read };
  const { pack: next, mistakes } = correctLine(pack, line.id, read.corrections);
  const changed = next?.lines.find(({ id }) => id === line.id)?.changes ?? [];
  const isChanged = changed.length > (line.changes ?? []).length;
  return { pack: next, mistakes, notNumbers: [], isChanged };
}
