import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { countedTitle } from "../../../messages/paneCounts";
import { fillSentence } from "../../../messages/fillSentence";
import { packMistakeSentence } from "../../../messages/packMistakes";
import { standardTexts } from "../../../messages/standardTexts";
import type { ScoringSheet } from "../../../app/scoringSheets";
import { usePane } from "../../PaneContext";
import { Section } from "../../Section";
import { useDesk } from "./DeskContext";

const texts = standardTexts.source;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  button: { width: "100%", justifyContent: "flex-start", textAlign: "start" },
  file: { width: "100%", font: "inherit", marginTop: tokens.spacingVerticalXS },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Where the standard is read from: a sheet of this workbook, or a file. */
export function SourceStep(): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const { desk, its } = useDesk();
  const id = useId();
  return (
    <>
      <Section title={say(texts.here)}>
        {state.tables.length === 0 ? (
          <p>{say(texts.none)}</p>
        ) : (
          <TableButtons
            tables={state.tables}
            choose={(table) => {
              desk.readHere(table);
            }}
          />
        )}
      </Section>
      <section>
        <label htmlFor={id}>{say(texts.file)}</label>
        <input
          id={id}
          type="file"
          accept=".xlsx,.xlsm,.docx,.json"
          className={styles.file}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void desk.open(file);
            // The same file, corrected, can be chosen again.
            target.value = "";
          }}
        />
        <p className={styles.hint}>{say(texts.fileHint)}</p>
      </section>
      <div role="alert">
        <Unusable />
      </div>
      {its.file !== null && (
        <Section title={say(texts.inFile)}>
          <TableButtons
            tables={its.file.tables}
            choose={(table) => {
              desk.readFromFile(table);
            }}
          />
        </Section>
      )}
    </>
  );
}

function TableButtons({
  tables,
  choose,
}: {
  readonly tables: readonly ScoringSheet[];
  readonly choose: (table: ScoringSheet) => void;
}): ReactNode {
  const styles = useStyles();
  const { language } = usePane();
  return (
    <ul className={styles.list}>
      {tables.map((table) => (
        <li key={`${table.sheet}!${table.row}`}>
          <Button
            className={styles.button}
            onClick={() => {
              choose(table);
            }}
          >
            {countedTitle(titleOf(table), table.lines, language)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** `评价评分表 · 部门整体支出绩效评价评分表`. */
function titleOf({ sheet, title }: ScoringSheet): string {
  return title === null || title === sheet ? sheet : `${sheet} · ${title}`;
}

function Unusable(): ReactNode {
  const { language, say } = usePane();
  const { unusable } = useDesk().its;
  if (unusable === null) return null;
  return (
    <>
      <p>{fillSentence(say(texts[unusable.why]), { file: unusable.name })}</p>
      {unusable.mistakes.length > 0 && (
        <ul>
          {unusable.mistakes.map((mistake, index) => (
            <li key={index}>{packMistakeSentence(mistake, language)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
