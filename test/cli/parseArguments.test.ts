import { describe, expect, test } from "@jest/globals";
import { parseArguments } from "../../src/cli/parseArguments";
import { Refusal } from "../../src/workbook/Refusal";

const kinds = { pack: "value", "in-place": "flag", choose: "list" } as const;

test("options may stand anywhere, with a space or an equals sign", () => {
  const given = parseArguments(
    ["--pack", "sz-2020-a", "本.xlsx", "--choose=a=b", "--in-place", "--choose", "c=d"],
    kinds
  );
  expect(given.positional).toEqual(["本.xlsx"]);
  expect(given.values.get("pack")).toBe("sz-2020-a");
  expect(given.flags.has("in-place")).toBe(true);
  expect(given.lists.get("choose")).toEqual(["a=b", "c=d"]);
});

test("a value may begin with a minus, and all after -- is a file", () => {
  const given = parseArguments(["--pack", "-0.2", "--", "--in-place"], kinds);
  expect([given.values.get("pack"), given.positional]).toEqual(["-0.2", ["--in-place"]]);
});

describe("refused", () => {
  test.each([
    [["--pak", "x"], "unknownOption"],
    [["-p", "x"], "unknownOption"],
    [["--in-place=yes"], "unknownOption"],
    [["--pack"], "missingArgument"],
    [["--pack="], "missingArgument"],
    [["--constructor", "x"], "unknownOption"],
  ])("%j", (words, code) => {
    expect(() => parseArguments(words, kinds)).toThrow(new Refusal(code));
  });
});
