import type { ValueScore } from "../../../app/boundScores";
import type { ConfirmedLine } from "../../../app/confirmLine";
import type { Language } from "../../../messages/Language";
import { packMistakeSentence } from "../../../messages/packMistakes";
import { tableNoticeSentence, tableProblemSentence } from "../../../messages/scoringTables";
import { standardTexts } from "../../../messages/standardTexts";
import type { LineChange } from "../../../rules/RulePack";
import type { StandardState } from "./StandardDesk";

/** A line of the standard as it is confirmed. */
export interface LineCardModel {
  /** Key of the list; of alternatives each has its own. */
  readonly key: string;
  /** The line of the pack that is corrected; null while there is no pack. */
  readonly lineId: string | null;
  readonly level1: string;
  readonly name: string;
  readonly points: string;
  readonly state: ConfirmedLine["state"];
  /** The sentence as printed, in pieces of which those that were not understood are marked. */
  readonly sentence: readonly { readonly text: string; readonly isMarked: boolean }[];
  readonly words: string;
  /** `100% → 5；101% → 4.5`, of the line and of each part. */
  readonly samples: readonly NamedText[];
  /** One text for each bound: just under, at and just over it. */
  readonly bounds: readonly { readonly name: string; readonly texts: readonly string[] }[];
  /** Empty where nothing is calculated. */
  readonly values: readonly NamedText[];
  /** A person types the value, or counts. */
  readonly isTyped: boolean;
  readonly assumptions: readonly string[];
  readonly doubts: readonly string[];
  /** Why it could not be read; "" where it was. */
  readonly refusal: string;
  readonly changes: readonly LineChange[];
}

export interface NamedText {
  /** Name of a part; "" of the line itself. */
  readonly name: string;
  readonly text: string;
}

export interface StandardModel {
  readonly counts: Readonly<Record<ConfirmedLine["state"], number>>;
  readonly lines: readonly LineCardModel[];
  /** What is told and refuses nothing. */
  readonly notices: readonly string[];
  readonly mistakes: readonly string[];
  /** Lines whose points a person must give. */
  readonly pointsAsked: readonly PointsQuestion[];
  /** Why there is no table at all. */
  readonly problems: readonly string[];
}

export interface PointsQuestion {
  /** The line's first row, zero-based. */
  readonly row: number;
  readonly name: string;
  readonly sentence: string;
}

/** What the page shows of a table that was read, or of a pack. */
export function standardModel(its: StandardState, language: Language): StandardModel {
  const changes = new Map(its.pack?.lines.map(({ id, changes: own }) => [id, own ?? []]));
  const lines = its.lines.map((line, index) =>
    lineCard(line, index, changes.get(line.lineId ?? "") ?? [], language)
  );
  const count = (state: ConfirmedLine["state"]): number =>
    its.lines.filter((line) => line.state === state).length;
  return {
    counts: { read: count("read"), hand: count("hand"), refused: count("refused") },
    lines,
    notices: its.notices.map((notice) =>
      "path" in notice
        ? packMistakeSentence(notice, language)
        : tableNoticeSentence(notice, language)
    ),
    mistakes: its.mistakes.map((mistake) => packMistakeSentence(mistake, language)),
    pointsAsked: its.problems.flatMap((problem) =>
      "line" in problem
        ? {
            row: problem.line.rows.first,
            name: problem.line.name,
            sentence: tableProblemSentence(problem, language),
          }
        : []
    ),
    problems: its.problems.flatMap((problem) =>
      "line" in problem ? [] : tableProblemSentence(problem, language)
    ),
  };
}

/** @param index its place among all, for a key */
export function lineCard(
  line: ConfirmedLine,
  index: number,
  changes: readonly LineChange[],
  language: Language
): LineCardModel {
  const { line: printed, rule, reading, scores, values } = line;
  return {
    key: `${line.lineId ?? "line"}-${index}`,
    lineId: line.lineId,
    level1: printed.level1,
    name: printed.name,
    points: rule.points ?? "",
    state: line.state,
    sentence: markedPieces(
      printed.criterion,
      reading.refusal === null ? "" : (reading.refusal.notUnderstood ?? printed.criterion)
    ),
    words: line.words[language],
    samples: scores.map(({ name, samples }) => ({
      name: name ?? "",
      text: scoreText(samples, language),
    })),
    bounds: scores.map(({ name, bounds }) => ({
      name: name ?? "",
      texts: bounds.map(({ under, at, over }) =>
        scoreText(
          [under, at, over].filter((one) => one !== null),
          language
        )
      ),
    })),
    values: values.map(({ name, words }) => ({ name: name ?? "", text: words[language] })),
    isTyped: line.state === "read" && values.length === 0 && scores.length > 0,
    assumptions: line.assumptions.map((one) => one[language]),
    doubts: line.doubts,
    refusal: line.refusal === null ? "" : line.refusal[language],
    changes,
  };
}

function scoreText(list: readonly ValueScore[], language: Language): string {
  const unstated = standardTexts.line.unstated[language];
  return list
    .map(({ value, score }) => `${value} → ${score ?? unstated}`)
    .join(language === "zh" ? "；" : "; ");
}

/** @param part as it stands in the sentence; "" for nothing */
function markedPieces(sentence: string, part: string): LineCardModel["sentence"] {
  const at = part === "" ? -1 : sentence.indexOf(part);
  if (at < 0) return sentence === "" ? [] : [{ text: sentence, isMarked: false }];
  return [
    { text: sentence.slice(0, at), isMarked: false },
    { text: part, isMarked: true },
    { text: sentence.slice(at + part.length), isMarked: false },
  ].filter(({ text }) => text !== "");
}
