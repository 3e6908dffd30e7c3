import { Exact } from "../number/exact";
import type { MethodContext } from "./methods/ValueMethod";
import type { RulePack, Scored, StepMode } from "./RulePack";

/** The option in force of each pack setting, by setting id. */
export type SettingValues = ReadonlyMap<string, string>;

/** The id of the setting that decides what a part of a step counts. */
export const stepModeSetting = "step-mode";

/**
 * The options in force: each setting's default, unless `chosen` names another of its options.
 * @param chosen by setting id; unknown settings and options are left aside
 */
export function settingsOf(
  pack: RulePack,
  chosen: Readonly<Record<string, string>> = {}
): SettingValues {
  return new Map(
    (pack.settings ?? []).map((setting) => {
      const wanted = chosen[setting.id];
      const known = setting.options.some(({ id }) => id === wanted);
      return [setting.id, known && wanted !== undefined ? wanted : setting.default];
    })
  );
}

/** The expression in force under the settings; undefined where the rule has none. */
export function expressionUnder(rule: Scored, settings: SettingValues): string | undefined {
  const selected = rule.alternatives?.find(
    ({ setting, option }) => settings.get(setting) === option
  );
  return selected?.expression ?? rule.expression;
}

/** The step mode in force where a method names none; `full` where the pack has no such setting. */
export function stepModeUnder(settings: SettingValues): StepMode {
  const mode = settings.get(stepModeSetting);
  return mode === "started" || mode === "continuous" ? mode : "full";
}

/** What a value method must know of a line or part; null in a skeleton, which has no points. */
export function methodContext(
  pack: RulePack,
  rule: Scored,
  settings: SettingValues
): MethodContext | null {
  if (rule.points === null) return null;
  const count = rule.method.type === "perItem";
  return {
    points: new Exact(rule.points),
    scorePlaces: pack.rounding.score,
    stepMode: stepModeUnder(settings),
    valueKind: count ? "count" : "percent",
    ...(count ? {} : { valuePlaces: pack.rounding.rate }),
  };
}
