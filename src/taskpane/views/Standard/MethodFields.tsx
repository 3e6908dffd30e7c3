import { Checkbox, Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { standardTexts } from "../../../messages/standardTexts";
import { usePane } from "../../PaneContext";
import { BandRows } from "./BandRows";
import { Choice } from "../../Choice";
import type { LineDraft } from "./LineDraft";

const texts = standardTexts.editor;

/** What the fields of the editor have in common. */
export interface DraftFields {
  readonly draft: LineDraft;
  readonly change: (part: Partial<LineDraft>) => void;
}

/** The numbers of the method that was chosen. */
export function MethodFields({ draft, change }: DraftFields): ReactNode {
  const { say } = usePane();
  switch (draft.method) {
    case "bands":
      return (
        <>
          <KindChoice draft={draft} change={change} />
          <BandRows draft={draft} change={change} />
        </>
      );
    case "steps":
      return (
        <>
          <KindChoice draft={draft} change={change} />
          <StepsFields draft={draft} change={change} />
        </>
      );
    case "perItem":
      return (
        <NumberInput
          label={say(texts.perItem)}
          value={draft.deduction}
          onType={(deduction) => {
            change({ deduction });
          }}
        />
      );
    case "proportional":
      return <ProportionalFields draft={draft} change={change} />;
    case "keep":
    case "manual":
      return null;
  }
}

function KindChoice({ draft, change }: DraftFields): ReactNode {
  const { say } = usePane();
  return (
    <Choice
      label={say(texts.kind)}
      value={draft.kind}
      options={[
        { id: "percent", text: say(texts.percent) },
        { id: "count", text: say(texts.count) },
      ]}
      onChoose={(kind) => {
        // What is calculated for the one is no value for the other.
        change({ kind, ...(kind !== draft.kind && { expression: null }) });
      }}
    />
  );
}

function StepsFields({ draft, change }: DraftFields): ReactNode {
  const { say } = usePane();
  const unit = draft.kind === "percent" ? "%" : "";
  return (
    <>
      <Choice
        label={say(texts.direction)}
        value={draft.direction}
        options={[
          { id: "above", text: say(texts.above) },
          { id: "below", text: say(texts.below) },
        ]}
        onChoose={(direction) => {
          change({ direction });
        }}
      />
      <NumberInput
        label={say(texts.limit)}
        value={draft.limit}
        unit={unit}
        onType={(limit) => {
          change({ limit });
        }}
      />
      <NumberInput
        label={say(texts.step)}
        value={draft.step}
        unit={unit}
        onType={(step) => {
          change({ step });
        }}
      />
      <NumberInput
        label={say(texts.deduction)}
        value={draft.deduction}
        onType={(deduction) => {
          change({ deduction });
        }}
      />
      <Choice
        label={say(texts.mode)}
        value={draft.mode}
        options={[
          { id: "", text: say(texts.modeDefault) },
          { id: "full", text: say(texts.full) },
          { id: "started", text: say(texts.started) },
          { id: "continuous", text: say(texts.continuous) },
        ]}
        onChoose={(mode) => {
          change({ mode });
        }}
      />
    </>
  );
}

function ProportionalFields({ draft, change }: DraftFields): ReactNode {
  const { say } = usePane();
  const unit = draft.kind === "percent" ? "%" : "";
  return (
    <>
      <NumberInput
        label={say(texts.target)}
        value={draft.target}
        unit={unit}
        onType={(target) => {
          change({ target });
        }}
      />
      <NumberInput
        label={say(texts.floor)}
        value={draft.floor}
        unit={unit}
        onType={(floor) => {
          change({ floor });
        }}
      />
      <Checkbox
        label={say(texts.reverse)}
        checked={draft.isReverse}
        onChange={(_, { checked }) => {
          change({ isReverse: checked === true });
        }}
      />
    </>
  );
}

function NumberInput({
  label,
  value,
  unit = "",
  onType,
}: {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly onType: (text: string) => void;
}): ReactNode {
  return (
    <Field label={label}>
      <Input
        inputMode="decimal"
        value={value}
        {...(unit !== "" && { contentAfter: unit })}
        onChange={(_, data) => {
          onType(data.value);
        }}
      />
    </Field>
  );
}
