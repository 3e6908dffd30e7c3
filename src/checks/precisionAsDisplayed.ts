import type { Check } from "./Check";

/** 以显示精度为准: Excel cut the stored values to what is shown, so that digits may have been lost for good. */
export const precisionAsDisplayed: Check = {
  kind: "precisionAsDisplayed",
  run: ({ snapshot }) =>
    snapshot.precisionAsDisplayed
      ? [
          {
            id: "precisionAsDisplayed:workbook",
            kind: "precisionAsDisplayed",
            severity: "warning",
            code: "precisionAsDisplayed",
            data: {},
            cells: [],
          },
        ]
      : [],
};
