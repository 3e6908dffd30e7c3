import { readXlsx } from "hucre/xlsx";
import { openArchive } from "./openArchive";
import { packageParts } from "./packageParts";
import { isHeld } from "./sheet/conditionalFormats";

/** Things that are parts of their own, by the names of these parts. */
const byName: readonly (readonly [loss: string, name: RegExp])[] = [
  ["图表", /\/(charts|chartsheets)\//i],
  ["图片", /\/media\/|\/cellimages\.xml$/i],
  ["批注", /\/(comments\d*|threadedComments\/[^/]*)\.xml$|\/comments\//i],
  ["数据透视表", /\/pivot(Tables|Cache)\//i],
  ["切片器和日程表", /\/(slicers|timelines)\//i],
  ["宏", /\/vbaProject\.bin$|\/(macrosheets|dialogsheets)\//i],
  ["表格（“插入-表格”的区域变为普通区域，引用它的公式变为数值）", /\/tables\/table/i],
  ["指向其他工作簿的链接（公式变为数值）", /\/externalLinks\//i],
  ["数据连接和查询", /\/(connections\.xml$|queryTables\/|model\/)/i],
  ["控件", /\/(ctrlProps|activeX)\//i],
  ["嵌入的文件", /\/embeddings\//i],
  ["电子签名", /^_xmlsignatures\//i],
];

/** Things inside the worksheet parts. */
const inSheets: readonly (readonly [loss: string, element: RegExp])[] = [
  ["筛选按钮（被筛掉的行仍然隐藏）", /<(\w+:)?autoFilter\b/],
  ["分组（大纲）", /\soutlineLevel="[1-9]/],
  ["迷你图", /<(\w+:)?sparklineGroup\b/],
  ["手动分页符", /<(\w+:)?brk\b/],
  ["引用其他工作表的数据有效性（Excel 2010 扩展格式）", /<x14:dataValidation\b/],
  ["Excel 2010 扩展格式的条件格式", /<x14:cfRule\b/],
  ["打印网格线和行号列标", /<(\w+:)?printOptions\b[^>]*\s(gridLines|headings)="(1|true)"/],
];

const inDrawings = /<\w+:(sp|cxnSp|grpSp)[ >]/;
const rotated = /\stextRotation="[1-9]/;
const runs = /<(\w+:)?r>|<(\w+:)?r\s/;

/**
 * What a file holds and saving it from the embedded Excel would lose, in Chinese words for a list; empty where nothing
 * is lost that a person would miss. README.md has the whole table.
 * Errors: as `openBook`.
 */
export async function unsupportedParts(bytes: Uint8Array): Promise<readonly string[]> {
  const archive = openArchive(bytes);
  const parts = await packageParts(archive);
  const found = new Set<string>();
  for (const { name, path } of parts.sheets)
    if (/\/chartsheets\//i.test(path)) found.add(`图表工作表“${name}”`);
  for (const [loss, pattern] of byName)
    if (archive.names.some((name) => pattern.test(name))) found.add(loss);
  for (const { path } of parts.sheets) {
    const xml = await archive.text(path);
    for (const [loss, pattern] of inSheets) if (pattern.test(xml)) found.add(loss);
  }
  for (const name of archive.names) {
    if (/\/drawings\/drawing[^/]*\.xml$/i.test(name) && inDrawings.test(await archive.text(name)))
      found.add("图形和文本框");
    if (/\/sharedStrings\.xml$/i.test(name) && runs.test(await archive.text(name)))
      found.add("同一单元格内不同的文字格式（文字保留）");
  }
  if (parts.styles !== null && rotated.test(await archive.text(parts.styles)))
    found.add("文字方向");
  const book = await readXlsx(bytes, {
    sheets: ({ index }) => parts.sheets[index]?.worksheet ?? false,
  });
  if (book.sheets.some((sheet) => sheet.conditionalRules?.some((rule) => !isHeld(rule))))
    found.add("色阶、数据条、图标集、排名等条件格式");
  return [...found];
}
