import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { fillSentence } from "../../../messages/fillSentence";
import { standardTexts } from "../../../messages/standardTexts";
import { usePane } from "../../PaneContext";
import { Section } from "../../Section";
import { useDesk } from "./DeskContext";
import type { PointsQuestion } from "./viewModel";

const texts = standardTexts.confirm;

/** Points that the table does not print: without them there is no standard. */
export function PointsAsked({
  questions,
}: {
  readonly questions: readonly PointsQuestion[];
}): ReactNode {
  const { say } = usePane();
  if (questions.length === 0) return null;
  return (
    <Section title={say(texts.pointsAsked)}>
      {questions.map((question) => (
        <PointsField key={question.row} question={question} />
      ))}
    </Section>
  );
}

/** It counts when the field is left or Enter is pressed. */
function PointsField({
  question: { row, name, sentence },
}: {
  readonly question: PointsQuestion;
}): ReactNode {
  const { say } = usePane();
  const { desk, its } = useDesk();
  const [draft, setDraft] = useState(its.points.get(row) ?? "");
  const commit = (): void => {
    desk.givePoints(row, draft);
  };
  return (
    <Field label={fillSentence(say(texts.points), { name })} hint={sentence}>
      <Input
        inputMode="decimal"
        value={draft}
        onChange={(_, { value }) => {
          setDraft(value);
        }}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === "Enter") commit();
        }}
      />
    </Field>
  );
}
