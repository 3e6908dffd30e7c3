import type { Sighting } from "./Sighting";

/**
 * 在编人数 where a sheet states only 年末实有人数 and 离退休人数: the statutory head count holds the retired, who are not
 * in service, so their difference is the staff in quota. Where 在编人数 is stated anywhere nothing is derived, and
 * without the retired nothing can be.
 */
export function derivedInQuota(sightings: readonly Sighting[]): readonly Sighting[] {
  if (sightings.some(({ fact }) => fact === "staff.inQuota")) return [];
  const single = (fact: Sighting["fact"], sheet: string): Sighting | null => {
    const found = sightings.filter((one) => one.fact === fact && one.sheet === sheet);
    return found.length === 1 ? found[0]! : null;
  };
  return sightings
    .filter(({ fact }) => fact === "staff.yearEnd")
    .flatMap(({ sheet }) => {
      const [all, retired] = [single("staff.yearEnd", sheet), single("staff.retired", sheet)];
      if (!all?.value || !retired?.value || all.question !== null || retired.question !== null) {
        return [];
      }
      const plainCells = [all, retired].every(({ reading }) => reading.form === "number");
      return [
        {
          ...all,
          fact: "staff.inQuota" as const,
          value: all.value.minus(retired.value),
          ranges: [...all.ranges, ...retired.ranges],
          reading: plainCells
            ? { form: "difference" as const, factor: "1" }
            : { form: "literal" as const },
          raw: `${all.raw}－${retired.raw}`,
        },
      ];
    });
}
