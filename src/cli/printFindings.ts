import type { Finding } from "../checks/Finding";
import { findingSentence } from "../messages/findings";
import { severityLabels } from "../messages/labels";
import type { Language } from "../messages/Language";

/** Findings, one a line, each with its severity in words. */
export function printFindings(
  findings: readonly Finding[],
  language: Language,
  print: (text: string) => void
): void {
  if (findings.length === 0) return;
  print(
    language === "zh" ? `数据核对（${findings.length}条）：` : `Findings (${findings.length}):`
  );
  for (const finding of findings) {
    print(
      `  [${severityLabels[finding.severity][language]}] ${findingSentence(finding, language)}`
    );
  }
  print("");
}
