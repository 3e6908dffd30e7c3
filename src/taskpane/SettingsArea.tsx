import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneTexts } from "../messages/paneTexts";
import { usePane } from "./PaneContext";
import { ClosedSection } from "./Section";

/** 设置: how 完成值 cells are written, where there is a choice. */
export function SettingsArea(): ReactNode {
  const { session, state, say } = usePane();
  const texts = paneTexts.settings;
  if (!session.host.supportsCustomFunctions) return null;
  return (
    <ClosedSection title={say(texts.title)}>
      <Field label={say(texts.formulas)}>
        <RadioGroup
          value={state.formulas}
          onChange={(_, { value }) =>
            void session.chooseFormulas(value === "native" ? "native" : "functions")
          }
        >
          <Radio value="functions" label={say(texts.functions)} />
          <Radio value="native" label={say(texts.native)} />
        </RadioGroup>
      </Field>
    </ClosedSection>
  );
}
