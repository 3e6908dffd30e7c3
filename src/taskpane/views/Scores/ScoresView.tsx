import { useMemo, type ReactNode } from "react";
import { paneTexts } from "../../../messages/paneTexts";
import { usePane } from "../../PaneContext";
import { Section } from "../../Section";
import { ScoreList } from "./ScoreList";
import { scoreGroups } from "./viewModel";

/** 逐项评分: each line with its value, score and reason, under its 一级指标. */
export function ScoresView(): ReactNode {
  const { state, language, say } = usePane();
  const evaluation = state.preview?.evaluation ?? null;
  const groups = useMemo(
    () => (evaluation === null ? null : scoreGroups(evaluation, language)),
    [evaluation, language]
  );
  if (groups === null) return <p>{say(paneTexts.scores.choosePack)}</p>;
  return groups.map(({ level1, lines }) => (
    <Section key={level1} title={level1}>
      <ScoreList rows={lines} />
    </Section>
  ));
}
