import { Link, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { countedTitle } from "../../../messages/paneCounts";
import { readCounts, standardTexts } from "../../../messages/standardTexts";
import { usePane } from "../../PaneContext";
import { Section } from "../../Section";
import { useDesk } from "./DeskContext";
import { cardId, LineCard } from "./LineCard";
import { PointsAsked } from "./PointsAsked";
import { type LineCardModel, standardModel } from "./viewModel";

const texts = standardTexts.confirm;

const useStyles = makeStyles({
  counts: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  cards: { listStyleType: "none", margin: 0, padding: 0 },
  link: { overflowWrap: "anywhere", textAlign: "start", minHeight: "24px" },
  bar: { height: "auto", marginBottom: tokens.spacingVerticalS },
});

/** Line by line what was understood, what is missing and what contradicts on top. */
export function ConfirmStep(): ReactNode {
  const styles = useStyles();
  const { language, say } = usePane();
  const { its } = useDesk();
  const model = useMemo(() => standardModel(its, language), [its, language]);
  const unread = model.lines.filter(({ state }) => state === "refused");
  return (
    <>
      {model.lines.length > 0 && (
        <p role="status" className={styles.counts}>
          {readCounts(model.counts, language)}
        </p>
      )}
      {[...model.problems, ...model.mistakes].length > 0 && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {model.mistakes.length > 0 && <p>{say(texts.mistakes)}</p>}
            <Sentences list={[...model.problems, ...model.mistakes]} />
            {model.mistakes.length > 0 && <p>{say(texts.mistakesHint)}</p>}
          </MessageBarBody>
        </MessageBar>
      )}
      {model.notices.length > 0 && (
        <Section title={say(texts.notices)}>
          <Sentences list={model.notices} />
        </Section>
      )}
      <PointsAsked questions={model.pointsAsked} />
      {unread.length > 0 && (
        <Section title={countedTitle(say(texts.unread), unread.length, language)}>
          <ul className={styles.list}>
            {unread.map(({ key, name }) => (
              <li key={key}>
                <Link
                  as="button"
                  className={styles.link}
                  onClick={() => {
                    document.getElementById(cardId(key))?.focus();
                  }}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
          <p>{say(texts.unreadHint)}</p>
        </Section>
      )}
      {groupsOf(model.lines).map(({ level1, lines }) => (
        <Section key={lines[0]?.key} title={level1}>
          <ol className={styles.cards}>
            {lines.map((line) => (
              <LineCard key={line.key} line={line} />
            ))}
          </ol>
        </Section>
      ))}
    </>
  );
}

function Sentences({ list }: { readonly list: readonly string[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {list.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Neighbours under the same 一级指标. */
function groupsOf(
  lines: readonly LineCardModel[]
): readonly { readonly level1: string; readonly lines: readonly LineCardModel[] }[] {
  const groups: { level1: string; lines: LineCardModel[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.level1 === line.level1) last.lines.push(line);
    else groups.push({ level1: line.level1, lines: [line] });
  }
  return groups;
}
