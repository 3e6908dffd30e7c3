import { Button, Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { fillSentence } from "../../../messages/fillSentence";
import { standardTexts } from "../../../messages/standardTexts";
import { usePane } from "../../PaneContext";
import type { DraftBand } from "./LineDraft";
import type { DraftFields } from "./MethodFields";

const texts = standardTexts.editor;

const useStyles = makeStyles({
  rows: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "4px" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  end: { width: "88px" },
  score: { width: "80px" },
  last: { minWidth: "88px" },
});

/** Bands from low to high: where each ends, whether its end belongs to it, and what it scores. */
export function BandRows({ draft, change }: DraftFields): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const { bands, kind } = draft;
  const set = (index: number, part: Partial<DraftBand>): void => {
    change({ bands: bands.map((band, at) => (at === index ? { ...band, ...part } : band)) });
  };
  return (
    <>
      <ol className={styles.rows}>
        {bands.map((band, index) => {
          const named = (text: (typeof texts)[keyof typeof texts]): string =>
            fillSentence(say(text), { n: String(index + 1) });
          const isLast = index === bands.length - 1;
          return (
            <li key={index} className={styles.row}>
              {isLast ? (
                <span className={styles.last}>{say(texts.lastBand)}</span>
              ) : (
                <>
                  <span aria-hidden>{band.isIncluded ? "≤" : "<"}</span>
                  <Input
                    className={styles.end}
                    aria-label={named(texts.bandUpTo)}
                    inputMode="decimal"
                    value={band.end}
                    {...(kind === "percent" && { contentAfter: "%" })}
                    onChange={(_, { value }) => {
                      set(index, { end: value });
                    }}
                  />
                  <Checkbox
                    aria-label={named(texts.bandIncludedOf)}
                    label={say(texts.bandIncluded)}
                    checked={band.isIncluded}
                    onChange={(_, { checked }) => {
                      set(index, { isIncluded: checked === true });
                    }}
                  />
                </>
              )}
              <Input
                className={styles.score}
                aria-label={named(texts.bandScore)}
                inputMode="decimal"
                value={band.score}
                contentAfter={say(standardTexts.line.points)}
                onChange={(_, { value }) => {
                  set(index, { score: value });
                }}
              />
              {!isLast && bands.length > 2 && (
                <Button
                  size="small"
                  aria-label={named(texts.removeBandOf)}
                  onClick={() => {
                    change({ bands: bands.filter((_, at) => at !== index) });
                  }}
                >
                  {say(texts.removeBand)}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        onClick={() => {
          const added = { end: "", isIncluded: false, score: "" };
          change({ bands: [...bands.slice(0, -1), added, ...bands.slice(-1)] });
        }}
      >
        {say(texts.addBand)}
      </Button>
    </>
  );
}
