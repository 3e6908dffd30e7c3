import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { fillSentence } from "../../../messages/fillSentence";
import { changedText } from "../../../messages/lineMarks";
import { standardTexts } from "../../../messages/standardTexts";
import { usePane } from "../../PaneContext";
import { StatusWord, type Tone } from "../../StatusWord";
import { useDesk } from "./DeskContext";
import { LineEditor } from "./LineEditor";
import { NamedTexts } from "./NamedTexts";
import type { LineCardModel } from "./viewModel";

const texts = standardTexts.line;

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", justifyContent: "space-between", columnGap: "12px" },
  name: {
    margin: 0,
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    outlineOffset: "2px",
  },
  points: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  states: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px",
    margin: `${tokens.spacingVerticalXXS} 0`,
  },
  facts: { margin: 0, "& dd": { margin: `0 0 ${tokens.spacingVerticalXXS}` } },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  sentence: { whiteSpace: "pre-line" },
  mark: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
  },
  bounds: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontVariantNumeric: "tabular-nums",
  },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, padding: "4px 0" },
});

const tones: Readonly<Record<LineCardModel["state"], Tone>> = {
  hand: "calm",
  read: "done",
  refused: "grave",
};

/** Id of a card's heading, to which the keyboard can be sent. */
export const cardId = (key: string): string => `standard-${key}`;

/** One line: the sentence as printed, what it was understood to say, in words and in scores. */
export function LineCard({ line }: { readonly line: LineCardModel }): ReactNode {
  const styles = useStyles();
  const { language, say } = usePane();
  const { desk, its } = useDesk();
  const { lineId } = line;
  const isEdited = lineId !== null && its.editing === lineId;
  const button = useId();
  const wasEdited = useRef(false);
  // Whoever leaves the editor is back where she came from.
  useEffect(() => {
    if (wasEdited.current && !isEdited) document.getElementById(button)?.focus();
    wasEdited.current = isEdited;
  }, [isEdited, button]);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3 id={cardId(line.key)} tabIndex={-1} className={styles.name}>
          {line.name}
        </h3>
        <span className={styles.points}>
          {line.points} {say(texts.points)}
        </span>
      </div>
      <div className={styles.states}>
        <StatusWord tone={tones[line.state]}>{say(texts[line.state])}</StatusWord>
        {line.changes.length > 0 && <StatusWord tone="look">{say(texts.changed)}</StatusWord>}
      </div>
      <Facts line={line} />
      {isEdited ? (
        <LineEditor lineId={lineId} />
      ) : (
        lineId !== null && (
          <Button
            id={button}
            size="small"
            aria-label={fillSentence(say(texts.editOf), { name: line.name })}
            onClick={() => {
              desk.edit(lineId);
            }}
          >
            {say(texts.edit)}
          </Button>
        )
      )}
      {line.changes.length > 0 && (
        <ul lang={language === "zh" ? undefined : "zh-CN"}>
          {line.changes.map((change, index) => (
            <li key={index}>{changedText(change)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Facts({ line }: { readonly line: LineCardModel }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <>
      <dl className={styles.facts}>
        <Fact term={say(texts.sentence)}>
          <p className={styles.sentence}>
            {line.sentence.length === 0 && say(texts.noSentence)}
            {line.sentence.map(({ text, isMarked }, index) =>
              isMarked ? (
                <mark key={index} className={styles.mark}>
                  {text}
                </mark>
              ) : (
                <span key={index}>{text}</span>
              )
            )}
          </p>
          {line.refusal !== "" && <p>{line.refusal}</p>}
        </Fact>
        {line.state !== "refused" && line.words !== "" && (
          <Fact term={say(texts.words)}>
            <p>{line.words}</p>
          </Fact>
        )}
        {line.samples.length > 0 && (
          <Fact term={say(texts.scores)}>
            <NamedTexts list={line.samples} />
          </Fact>
        )}
        {(line.isTyped || line.values.length > 0) && (
          <Fact term={say(texts.value)}>
            {line.isTyped ? <p>{say(texts.typed)}</p> : <NamedTexts list={line.values} />}
          </Fact>
        )}
        {line.assumptions.length > 0 && (
          <Fact term={say(texts.assumed)}>
            {line.assumptions.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Fact>
        )}
        {line.doubts.length > 0 && (
          <Fact term={say(texts.doubts)}>
            {line.doubts.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Fact>
        )}
      </dl>
      {line.bounds.length > 0 && (
        <details>
          <summary className={styles.summary}>{say(texts.bounds)}</summary>
          {line.bounds.map(({ name, texts: list }) => (
            <div key={name}>
              {name !== "" && <p>{name}</p>}
              <ul className={styles.bounds}>
                {list.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </>
  );
}

function Fact({
  term,
  children,
}: {
  readonly term: string;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
