import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { refusalSentence } from "../../../messages/refusals";
import { paneTexts } from "../../../messages/paneTexts";
import { standardTexts } from "../../../messages/standardTexts";
import { usePane } from "../../PaneContext";
import { ConfirmStep } from "./ConfirmStep";
import { DeskContext, useDesk } from "./DeskContext";
import { downloadText } from "./downloadText";
import { SourceStep } from "./SourceStep";
import { StandardDesk } from "./StandardDesk";

const texts = standardTexts.page;

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outlineOffset: "2px",
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: tokens.spacingHorizontalM,
    overflowWrap: "anywhere",
    position: "relative",
    "& p": { margin: `${tokens.spacingVerticalXS} 0` },
  },
  foot: {
    flexShrink: 0,
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  adopt: { flexGrow: 1 },
});

/** 评分标准: where it is read from, then line by line what was understood, to be corrected and put in force. */
export function StandardPage(): ReactNode {
  const { session } = usePane();
  const [desk] = useState(() => new StandardDesk(session));
  return (
    <DeskContext value={desk}>
      <Page />
    </DeskContext>
  );
}

function Page(): ReactNode {
  const styles = useStyles();
  const { session, language, say } = usePane();
  const { its } = useDesk();
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever comes here, or goes a step on, begins at the top.
  useEffect(() => {
    title.current?.focus();
  }, [its.step]);
  const { failure } = its;
  return (
    <>
      <header className={styles.head}>
        <Button
          size="small"
          onClick={() => {
            session.closePage();
          }}
        >
          {say(texts.back)}
        </Button>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {its.step === "confirm" && its.pack !== null ? its.pack.title : say(texts.title)}
        </h1>
      </header>
      <main className={styles.content}>
        {its.isBusy && <ProgressBar aria-label={say(texts.busy)} />}
        <div role="alert">
          {failure !== null && (
            <p>
              {failure.refusal === null
                ? say(paneTexts.failure.unexpected)
                : refusalSentence(failure.refusal, language)}
            </p>
          )}
        </div>
        {its.step === "source" ? <SourceStep /> : <ConfirmStep />}
      </main>
      {its.step === "confirm" && its.editing === null && <Foot />}
    </>
  );
}

/** What is done with the standard as a whole, always in sight. */
function Foot(): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const { desk, its } = useDesk();
  const { pack } = its;
  return (
    <footer className={styles.foot}>
      <p className={styles.hint}>{say(texts.adoptHint)}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          className={styles.adopt}
          disabledFocusable={pack === null}
          onClick={() => void desk.adopt()}
        >
          {say(texts.adopt)}
        </Button>
        {pack !== null && (
          <Button
            onClick={() => {
              downloadText(`${pack.title}.json`, `${JSON.stringify(pack, null, 2)}\n`);
            }}
          >
            {say(texts.export)}
          </Button>
        )}
        <Button
          onClick={() => {
            desk.again();
          }}
        >
          {say(texts.other)}
        </Button>
      </div>
    </footer>
  );
}
