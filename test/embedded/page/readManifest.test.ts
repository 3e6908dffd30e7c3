/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { localAddress } from "../../../src/embedded/page/buildRibbon";
import { readManifest, type Manifest } from "../../../src/embedded/page/readManifest";

function manifestIn(language: string): Manifest {
  const text = readFileSync("manifest.xml", "utf8");
  return readManifest(new DOMParser().parseFromString(text, "application/xml"), language);
}

describe("the ribbon that the manifest declares", () => {
  test("has its group and buttons in Chinese", () => {
    const [group, ...others] = manifestIn("zh-CN").groups;
    expect(others).toEqual([]);
    expect(group?.label).toBe("绩效自评");
    expect(group?.buttons.map(({ label }) => label)).toEqual([
      "打开绩效自评面板",
      "生成评分表",
      "数据核对",
    ]);
  });

  test("has its own words in English", () => {
    const [group] = manifestIn("en-US").groups;
    const labels = group?.buttons.map(({ label, tipText }) => label + tipText).join("") ?? "";
    expect(labels).toMatch(/[a-z]/);
    expect(labels).not.toMatch(/\p{Script=Han}/u);
  });

  test("knows what each button does, its icon, and where pane and functions are", () => {
    const { namespace, pane, groups } = manifestIn("zh-CN");
    const [open, generate] = groups[0]?.buttons ?? [];
    expect(namespace).toBe("JX");
    expect(localAddress(pane)).toBe("/addin/taskpane.html");
    expect(open?.action).toMatchObject({ kind: "showTaskpane", source: pane });
    expect(generate?.action).toMatchObject({ kind: "executeFunction" });
    expect(generate?.action).not.toMatchObject({ name: "" });
    expect(localAddress(open?.icon ?? "")).toMatch(/^\/addin\/assets\/.*32\.png$/);
  });
});

test.each([
  ["https://localhost:3000/taskpane.html", "/addin/taskpane.html"],
  ["https://intranet.example/jx/taskpane.html?a=1#check", "/addin/taskpane.html?a=1#check"],
  ["https://intranet.example/jx/assets/icon-32.png", "/addin/assets/icon-32.png"],
])("%s is served here as %s", (address, local) => {
  expect(localAddress(address)).toBe(local);
});
