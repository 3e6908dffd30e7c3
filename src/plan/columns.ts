/** Columns of our sheets, zero-based. The layout is version 1 of the markers: a change needs a new version there. */

/** Every sheet: A holds the marker and the rows' stable ids, hidden. */
export const idColumn = 0;

/** 评分表: B–L are printed, M–O stand right of the print area. */
export const scorecard = {
  level1: 1,
  level2: 2,
  name: 3,
  points: 4,
  explanation: 5,
  criterion: 6,
  value: 7,
  score: 8,
  working: 9,
  reason: 10,
  note: 11,
  status: 12,
  source: 13,
  decided: 14,
} as const;

/** 指标数据底稿, the rows of data items. */
export const factColumns = {
  name: 1,
  unit: 2,
  value: 3,
  entry: 4,
  source: 5,
  raw: 6,
  scope: 7,
  why: 8,
  candidates: 9,
  choice: 10,
  generated: 11,
  changed: 12,
} as const;

/** 指标数据底稿, the rows of parts, checklist items and questions. */
export const partColumns = {
  name: 1,
  points: 2,
  value: 3,
  answer: 4,
  score: 5,
  working: 6,
  reason: 7,
  status: 8,
  note: 9,
  decided: 10,
} as const;

/** 数据核对表. */
export const findingColumns = {
  number: 1,
  severity: 2,
  message: 3,
  value1: 4,
  cell1: 5,
  value2: 6,
  cell2: 7,
  note: 8,
} as const;

/** 评分规则: B–I are read by people, the JSON stands in hidden columns from K on. */
export const packColumns = {
  level1: 1,
  level2: 2,
  name: 3,
  points: 4,
  criterion: 5,
  method: 6,
  source: 7,
  note: 8,
  json: 10,
} as const;

/** Cells of the form's head and foot in which a person may write, by their row's id. */
export const formColumns: Readonly<Record<string, readonly number[]>> = {
  "form:title": [1],
  "form:head": [4, 7, 10],
  "form:sign": [3, 6, 9, 11],
  "form:explain": [3],
};
/** 附件号 stands in the marker's row, which can bear no id. */
export const annexColumn = 2;

/** Names of the sheets when they are made. */
export const factsSheetName = "指标数据底稿";
export const findingsSheetName = "数据核对表";
export const packSheetName = "评分规则";
export const scorecardTitle = "自评评分表";
