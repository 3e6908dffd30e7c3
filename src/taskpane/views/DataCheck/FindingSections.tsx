import type { ReactNode } from "react";
import { countedTitle } from "../../../messages/paneCounts";
import { paneTexts } from "../../../messages/paneTexts";
import { usePane } from "../../PaneContext";
import { ClosedSection, Section } from "../../Section";
import { FindingList } from "./FindingList";
import type { FindingRow } from "./viewModel";

/** Differences that need nothing but to be known are closed, so that those to act on stand out. */
export function FindingSections({
  findings,
}: {
  readonly findings: readonly FindingRow[];
}): ReactNode {
  const { language, say } = usePane();
  const texts = paneTexts.facts;
  const toAct = findings.filter(({ severity }) => severity !== "info");
  const toKnow = findings.filter(({ severity }) => severity === "info");
  return (
    <>
      <Section title={countedTitle(say(texts.findings), toAct.length, language)}>
        {toAct.length === 0 ? <p>{say(texts.noFindings)}</p> : <FindingList findings={toAct} />}
      </Section>
      {toKnow.length > 0 && (
        <ClosedSection title={countedTitle(say(texts.toKnow), toKnow.length, language)}>
          <FindingList findings={toKnow} />
        </ClosedSection>
      )}
    </>
  );
}
