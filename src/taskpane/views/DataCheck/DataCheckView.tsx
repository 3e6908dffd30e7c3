import { makeStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { countedTitle } from "../../../messages/paneCounts";
import { paneTexts } from "../../../messages/paneTexts";
import { beginsLarge } from "../../beginsLarge";
import { usePane } from "../../PaneContext";
import { ClosedSection, Section } from "../../Section";
import { FactList } from "./FactList";
import { FindingSections } from "./FindingSections";
import { dataCheckModel } from "./viewModel";

const useStyles = makeStyles({ names: beginsLarge });

/** 取数核对: what needs a person first, then every item that was found with its cell. */
export function DataCheckView(): ReactNode {
  const { state, language, say } = usePane();
  const texts = paneTexts.facts;
  const { preview } = state;
  const model = useMemo(
    () => (preview === null ? null : dataCheckModel(preview, language)),
    [preview, language]
  );
  if (model === null) return state.phase === null && <p>{say(texts.nothingYet)}</p>;
  const { asked, missing, findings, found, others } = model;
  return (
    <>
      {asked.length > 0 && (
        <Section title={countedTitle(say(texts.asked), asked.length, language)}>
          <FactList facts={asked} />
        </Section>
      )}
      {missing.length > 0 && preview?.needed !== null && (
        <Section title={countedTitle(say(texts.missing), missing.length, language)}>
          <Missing names={missing} />
        </Section>
      )}
      <FindingSections findings={findings} />
      {found.length > 0 && (
        <Section title={countedTitle(say(texts.found), found.length, language)}>
          <FactList facts={found} />
        </Section>
      )}
      {others.length > 0 && (
        <ClosedSection title={countedTitle(say(texts.others), others.length, language)}>
          <FactList facts={others} />
        </ClosedSection>
      )}
      {missing.length > 0 && preview?.needed === null && (
        <ClosedSection title={countedTitle(say(texts.missing), missing.length, language)}>
          <Missing names={missing} />
        </ClosedSection>
      )}
    </>
  );
}

function Missing({ names }: { readonly names: readonly string[] }): ReactNode {
  const styles = useStyles();
  const { language, say } = usePane();
  return (
    <>
      <p className={styles.names}>{names.join(language === "zh" ? "、" : "; ")}</p>
      <p>{say(paneTexts.facts.missingHint)}</p>
    </>
  );
}
