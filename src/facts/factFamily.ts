import type { FactId } from "./vocabulary";

/** Families of sheets; a value from a table of its own family goes before others. */
export type Family =
  | "spending"
  | "execution"
  | "procurement"
  | "assets"
  | "staff"
  | "threePublic"
  | "tasks"
  | "projects"
  | "satisfaction"
  | "department";

const families: Readonly<Record<string, Family>> = {
  total: "spending",
  basic: "spending",
  personnel: "spending",
  office: "spending",
  project: "spending",
  adjustments: "spending",
  carryover: "spending",
  keyProjects: "spending",
  threePublic: "threePublic",
  procurement: "procurement",
  fixedAssets: "assets",
  intangibleAssets: "assets",
  staff: "staff",
  spending: "execution",
  tasks: "tasks",
  projects: "projects",
  satisfaction: "satisfaction",
  department: "department",
};

/** The family whose tables an item belongs to. */
export function factFamily(id: FactId): Family {
  return families[id.slice(0, id.indexOf("."))]!;
}
