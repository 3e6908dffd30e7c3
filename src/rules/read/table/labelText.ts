/** A label of a table without numbering, and the points that stood in it. */
export interface TableLabel {
  readonly text: string;
  /** Plain decimal text; null where the label holds none. */
  readonly points: string | null;
}

/** `一、`, `（一）`, `1.`, `1、`, `(1)`, `①`, `1.2.3`, `A1`, `B11.`, `第一部分`; `2020年` and `三公经费` are none. */
const numbering =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．,，:：]|[（(][一二三四五六七八九十0-9０-９]{1,3}[）)][、.．]?|[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,3}[、.．]?(?=[^0-9０-９.．%％])|[0-9０-９]{1,3}(?:[、，]|[.．](?![0-9０-９]))|[0-9０-９]{1,2}[)）]|[①-⑳㈠-㈩⑴-⒇⒈-⒛]|[A-Z](?:[0-9]{1,3}(?:[.．-][0-9]{1,2}){0,2}[、.．:：]?|[、.．:：])(?=[\u4e00-\u9fff“"]))/;

/** 「1 在职人员控制率」, 「A1 投入」: only the space says that it is a number. */
const spacedNumber =
  /^\s*(?:[A-Z]?[0-9]{1,3}(?:[.-][0-9]{1,2}){0,2}|[A-Z])[ \u3000\t]+(?=[\u4e00-\u9fff“"])/;

const number = "([0-9０-９]{1,3}(?:[.．][0-9０-９]{1,4})?)";
/** 「（15分）」, 「(15)」, 「【权重40%】」, 「（分值：15分）」 at the end. */
const bracketed = new RegExp(
  `[（(【\\[〔][^（()）]{0,6}?[:：]?${number}(分|%|％)?(?:[,，;；、][^（()）]*)?[）)】\\]〕]$`
);
/** 「部门决策25」, 「过程40分」, 「产出30%」. */
const trailing = new RegExp(`(?<=[\\u4e00-\\u9fff”"）)])(?<!指标|项目)[:：]?${number}(分|%|％)?$`);

/** Without spaces, line breaks and numbering; quotes and brackets stay as they are. */
export function labelText(raw: string): string {
  let text = raw.replace(spacedNumber, "").replace(/\s+/g, "");
  for (let rest = ""; ; text = rest) {
    rest = text.replace(numbering, "");
    if (rest === text || rest === "") return text;
  }
}

/** Reads the label of a 一级 or 二级指标, which may carry its points: 「投 入 (15分)」 → 投入, 15. */
export function parentLabel(raw: string): TableLabel {
  const text = labelText(raw);
  const match = bracketed.exec(text) ?? trailing.exec(text);
  if (match === null || match.index === 0) return { text, points: null };
  return { text: text.slice(0, match.index), points: halfWidthNumber(match[1]!) };
}

/**
 * Reads the name of a 三级指标. Only points in brackets are taken off it, and only where they say 分 or are the line's:
 * names may end in a figure of their own.
 * @param points the line's points as its own cell gives them; null where it gives none
 */
export function lineLabel(raw: string, points: string | null): TableLabel {
  const text = labelText(raw);
  const match = bracketed.exec(text);
  if (match === null || match.index === 0) return { text, points: null };
  const found = halfWidthNumber(match[1]!);
  if (match[2] !== "分" && found !== points) return { text, points: null };
  return { text: text.slice(0, match.index), points: found };
}

function halfWidthNumber(text: string): string {
  const plain = text.normalize("NFKC");
  return plain.includes(".") ? plain.replace(/\.?0+$/, "") : String(Number(plain));
}
