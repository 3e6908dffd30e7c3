import type { ParameterHelp, Words } from "./CustomFunction";

/** What the dialogs call a parameter. */
export function parameterName({ operand, english }: ParameterHelp): Words {
  return { zh: typeof operand === "string" ? operand : operand.name, en: english };
}
