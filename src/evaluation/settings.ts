import type { RulePack, Scored, StepMode } from "../rules/RulePack";

/** The option in force for each setting of a pack: its default, which is applied and said, never asked. */
export function settingsOf(pack: RulePack): ReadonlyMap<string, string> {
  return new Map((pack.settings ?? []).map((setting) => [setting.id, setting.default]));
}

/** The step mode in force where a method names none: 满一个计一个 unless the pack says otherwise. */
export function stepModeOf(pack: RulePack): StepMode {
  const mode = settingsOf(pack).get("step-mode");
  return mode === "started" || mode === "continuous" ? mode : "full";
}

/** The expression that the settings select for a line or part; null where it has none. */
export function expressionOf(rule: Scored, settings: ReadonlyMap<string, string>): string | null {
  const other = rule.alternatives?.find(({ setting, option }) => settings.get(setting) === option);
  return other?.expression ?? rule.expression ?? null;
}
