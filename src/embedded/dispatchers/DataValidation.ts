import { HostError } from "../protocol/HostError";
import { asFlag, asRecord } from "./Arguments";
import type { Dispatcher } from "./Dispatcher";
import { verifySheet, type CellAreas } from "./ranges";
import { checkValidation, toldValidation } from "./ruleFormulas";
import { changeValidation, commonValidation, noValidation, removeValidations } from "./validations";

/** `DataValidationRule` → `DataValidationType`. */
const types: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** Excel's own defaults of the two messages. */
const noPrompt = { showPrompt: true, title: "", message: "" };
const noAlert = { showAlert: true, style: "Stop", title: "", message: "" };

export const dataValidation: Dispatcher<CellAreas> = {
  name: "DataValidation",
  verify: verifySheet,
  scalars: {
    Type: (cells) => {
      const common = commonValidation(cells);
      return common === null ? "Inconsistent" : typeOf(common.rule);
    },
    Rule: (cells) => toldValidation((commonValidation(cells) ?? noValidation).rule),
    Prompt: (cells) => commonValidation(cells)?.prompt ?? noPrompt,
    ErrorAlert: (cells) => commonValidation(cells)?.errorAlert ?? noAlert,
    IgnoreBlanks: (cells) => commonValidation(cells)?.ignoreBlanks ?? null,
  },
  setters: {
    Rule: (cells, value, session) => {
      const rule = asRecord(value, "DataValidation.rule");
      const kinds = Object.keys(rule).filter((name) => rule[name] != null);
      if (kinds.length !== 1 || !Object.hasOwn(types, kinds[0]!))
        throw new HostError("InvalidArgument", "DataValidation.rule");
      checkValidation(kinds[0]!, rule[kinds[0]!], "DataValidation.rule");
      changeValidation(cells, { rule }, session);
    },
    Prompt: (cells, value, session) => {
      changeValidation(cells, { prompt: limited(value, "DataValidation.prompt") }, session);
    },
    ErrorAlert: (cells, value, session) => {
      const errorAlert = limited(value, "DataValidation.errorAlert");
      changeValidation(cells, { errorAlert }, session);
    },
    IgnoreBlanks: (cells, value, session) => {
      const ignoreBlanks = asFlag(value, "DataValidation.ignoreBlanks");
      changeValidation(cells, { ignoreBlanks }, session);
    },
  },
  methods: {
    Clear: (cells, _args, session) => {
      removeValidations(cells, session);
    },
  },
};

function typeOf(rule: Readonly<Record<string, unknown>>): string {
  const name = Object.keys(rule).find((one) => rule[one] != null);
  return name === undefined ? "None" : (types[name] ?? "None");
}

/** Excel's limits: 32 letters in a title, 255 in a message. */
function limited(value: unknown, member: string): Readonly<Record<string, unknown>> {
  const record = asRecord(value, member);
  const { title = "", message = "" } = record;
  const fits =
    typeof title === "string" &&
    typeof message === "string" &&
    title.length <= 32 &&
    message.length <= 255;
  if (!fits) throw new HostError("InvalidArgument", member);
  return record;
}
