import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneTexts } from "../messages/paneTexts";
import { refusalSentence } from "../messages/refusals";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  bar: { flexShrink: 0, margin: tokens.spacingVerticalS, height: "auto" },
});

/** Why something was not done, and the way to try again. */
export function FailureBar(): ReactNode {
  const styles = useStyles();
  const { session, state, language, say } = usePane();
  const { failure } = state;
  if (failure === null) return null;
  const { refusal, retry } = failure;
  return (
    <MessageBar
      role="region"
      aria-label={say(paneTexts.failure.label)}
      intent="error"
      layout="multiline"
      politeness="assertive"
      className={styles.bar}
    >
      <MessageBarBody>
        {refusal === null ? say(paneTexts.failure.unexpected) : refusalSentence(refusal, language)}
      </MessageBarBody>
      {retry !== null && (
        <MessageBarActions>
          <Button
            size="small"
            onClick={() => void (retry === "read" ? session.read() : session.generate())}
          >
            {say(paneTexts.failure.retry)}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
