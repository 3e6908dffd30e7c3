import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../PaneContext";
import type { NamedText } from "./viewModel";

const useStyles = makeStyles({ text: { fontVariantNumeric: "tabular-nums" } });

/** Texts of the line or, by name, of its parts. */
export function NamedTexts({ list }: { readonly list: readonly NamedText[] }): ReactNode {
  const styles = useStyles();
  const { language } = usePane();
  return list.map(({ name, text }, index) => (
    <p key={index} className={styles.text}>
      {name !== "" && `${name}${language === "zh" ? "：" : ": "}`}
      {text}
    </p>
  ));
}
