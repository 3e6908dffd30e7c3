import { Link, makeStyles } from "@fluentui/react-components";
import { goToWords } from "../messages/paneCounts";
import type { CellLink } from "./CellLink";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  links: { display: "inline-flex", flexWrap: "wrap", columnGap: "12px", maxWidth: "100%" },
  link: { overflowWrap: "anywhere", textAlign: "start", minHeight: "24px", fontSize: "inherit" },
});

/** Cells as links: a click brings the cell before the user's eyes. */
export function CellLinks({ links }: { readonly links: readonly CellLink[] }): React.ReactNode {
  const styles = useStyles();
  const { session, language } = usePane();
  if (links.length === 0) return null;
  return (
    <span className={styles.links}>
      {links.map(({ text, sheet, range }, index) => (
        <Link
          key={index}
          as="button"
          className={styles.link}
          title={goToWords(text, language)}
          onClick={() => void session.show(sheet, range)}
        >
          {text}
        </Link>
      ))}
    </span>
  );
}
