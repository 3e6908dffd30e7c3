import type { Language } from "../messages/Language";

const chinese = `用法：scorecard <命令> [选项]

  evaluate 工作簿.xlsx [--pack 规则|文件.json] [--output 输出.xlsx | --in-place]
           [--json 文件|-] [--choose 数据项=表名!单元格]…
           [--form 表名 [--replace-filled]]
      评分，打印评分表和核对结果，并写出带评分表的工作簿（默认“工作簿.评价.xlsx”）。
      --in-place 写回原文件，原文件另存为 .bak。未给 --pack 时沿用工作簿中记住的规则。
      --form 把得分、扣分原因、自评依据填进工作簿中已有的评分表（引用我们的评分表，格式不变）；
      该表已填的内容保留并列出，--replace-filled 则改写。
  inspect 工作簿.xlsx [--json 文件|-]
      列出识别到的全部数据项、来源单元格、其他候选和未找到的数据。
  criterion "评分标准原文" --points 分值 [--value 完成值]… [--count 个数]… [--json 文件|-]
      读一句评分标准：读作什么、各界限上下各得几分、哪里没有读懂。完成值写成小数（0.95 即95%）。
  packs                  列出自带的评分规则
  packs show 规则        打印规则的 JSON
  packs validate 文件    检查规则文件
  packs read 评分表.xlsx|.docx [--sheet 表名] [--output 规则.json] [--json 文件|-]
             [--id 编号] [--title 名称] [--date 年-月-日]
      把财政部门发的评分表读成评分规则，逐项列出原文、读作、得分供核对；评分表也可以就在要评分的工作簿里。
  packs library [编号]   列出已核对条文的单项规则，或打印其中一项的 JSON

  --lang zh|en   输出语言      --help   本说明      --version   版本

退出码：0 完成；1 完成，但有“错误”级的核对结果，或没有读成规则；2 无法完成（未写任何文件）。
`;

const english = `Usage: scorecard COMMAND [OPTIONS]

  evaluate BOOK.xlsx [--pack ID|FILE.json] [--output OUT.xlsx | --in-place]
           [--json FILE|-] [--choose ITEM=SHEET!CELL]…
           [--form SHEET [--replace-filled]]
      Scores the workbook, prints score table and findings, and writes the workbook with its evaluation
      sheets (BOOK.评价.xlsx by default). --in-place writes into the file and keeps a .bak. Without --pack
      the pack remembered in the workbook is used. --form fills scores, reasons and calculations into a form
      that the workbook holds, as references to our sheet, formats untouched; what stands there already is
      kept and listed, and overwritten with --replace-filled.
  inspect BOOK.xlsx [--json FILE|-]
      Every data item that was recognised, its cell, other candidates, and what was not found.
  criterion "SENTENCE" --points P [--value X]… [--count N]… [--json FILE|-]
      How a criterion is understood: in words, in scores at and beside each bound, and what was not understood.
      Values are fractions (0.95 is 95 %).
  packs                 the shipped rule packs
  packs show ID         one of them as JSON
  packs validate FILE   checks a pack file
  packs read TABLE.xlsx|.docx [--sheet NAME] [--output PACK.json] [--json FILE|-]
             [--id ID] [--title TITLE] [--date YYYY-MM-DD]
      Reads a bureau's own scoring table into a pack and prints, line by line, the text, how it is read and what
      it scores. The table may stand in the evaluated workbook itself.
  packs library [ID]    single rules whose text was verified, or one of them as JSON

  --lang zh|en   language      --help   this text      --version   version

Exit code: 0 done; 1 done, with findings of severity error, or no pack was read; 2 could not (nothing was written).
`;

export function helpText(language: Language): string {
  return language === "zh" ? chinese : english;
}
