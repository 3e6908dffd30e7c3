import type { ReactNode } from "react";
import { knownValues } from "../../../app/knownValues";
import { valueWords } from "../../../app/valueWords";
import { fillSentence } from "../../../messages/fillSentence";
import { standardTexts } from "../../../messages/standardTexts";
import type { RuleLine } from "../../../rules/RulePack";
import { usePane } from "../../PaneContext";
import { Choice } from "../../Choice";
import { draftOf, innermost, type LineDraft, scoresValue } from "./LineDraft";

const texts = standardTexts.editor;
/** No expression is so written. */
const typed = "typed";

/** Where the value of a line comes from: the usual calculation of a known indicator, or a person. */
export function ValueChoice({
  draft,
  line,
  change,
}: {
  readonly draft: LineDraft;
  readonly line: RuleLine;
  readonly change: (part: Partial<LineDraft>) => void;
}): ReactNode {
  const { language, say } = usePane();
  const isScored = draft.method === "keep" ? scoresValue(innermost(line.method)) : true;
  if (!isScored || draft.method === "manual") return null;
  const known = knownValues(draft.kind).map(({ name, expression }) => ({
    id: expression,
    text: name,
  }));
  const current = draftOf(line).expression;
  const kept =
    current === null || known.some(({ id }) => id === current)
      ? []
      : [
          {
            id: current,
            text: fillSentence(say(texts.current), {
              words: valueWords(current, draft.kind)[language],
            }),
          },
        ];
  const { expression } = draft;
  return (
    <Choice
      label={say(texts.value)}
      value={expression ?? typed}
      options={[...kept, { id: typed, text: say(texts.typed) }, ...known]}
      {...(expression !== null && { hint: valueWords(expression, draft.kind)[language] })}
      onChoose={(id) => {
        change({ expression: id === typed ? null : id });
      }}
    />
  );
}
