import type { Sentence } from "./Language";

/** Why a command or a use case cannot go on: what was given, what it should be, what to do next. */
export const usageRefusals: Readonly<Record<string, Sentence>> = {
  fileNotFound: {
    zh: "找不到文件“{path}”。请检查路径和文件名，文件名含空格时请加引号。",
    en: "There is no file “{path}”. Check the path and the name; put a name with spaces into quotes.",
  },
  notReadable: {
    zh: "文件“{path}”无法读取。请关闭正在使用它的程序，并检查是否有读取权限。",
    en: "The file “{path}” cannot be read. Close the program that uses it and check that you may read it.",
  },
  outputNotOurs: {
    zh: "“{path}”已经存在，而且不是本工具生成的评价文件，不予覆盖。请用 --output 另指定文件名，或先移走该文件。",
    en: "“{path}” exists and was not made by this tool, so it is not overwritten. Name another file with --output, or move that one away first.",
  },
  jsonOverWorkbook: {
    zh: "JSON不能写到“{path}”：那是工作簿，会被覆盖。请改用以 .json 结尾的文件名，或用 - 输出到屏幕。",
    en: "The JSON cannot go to “{path}”: that is a workbook and would be replaced. Name a .json file, or - for the screen.",
  },
  outputNotWritable: {
    zh: "“{path}”无法写入。请检查文件夹是否存在、是否有写入权限、文件是否正在Excel中打开，或用 --output 指定别处。",
    en: "“{path}” cannot be written. Check that the folder exists, that you may write there and that the file is not open in Excel, or name another place with --output.",
  },
  sameFile: {
    zh: "输出文件与输入文件是同一个（“{path}”）。要写回原文件请用 --in-place（会留备份），否则请用 --output 另指定文件名。",
    en: "The output is the input file itself (“{path}”). Use --in-place to write into it (a backup is kept), or name another file with --output.",
  },
  noKnownTable: {
    zh: "没有找到能识别的表（如部门预算支出、预算执行、政府采购、资产、人员、三公经费、重点工作任务等）。请确认选对了工作簿，并保留各表的标题行和项目名称。",
    en: "No known table was found (budget, execution, procurement, assets, staff, three public expenses, key tasks). Check that this is the right workbook and that its tables keep their headers and item names.",
  },
  noPack: {
    zh: "请用 --pack 指定评分规则。可选：{list}。不同年度、地区的评分表不同，请按财政部门发的评分表选择。",
    en: "Name the rule pack with --pack. Available: {list}. Tables differ by year and place; take the one your finance bureau sent.",
  },
  unknownPack: {
    zh: "没有名为“{id}”的评分规则。可选：{list}。请改用其中之一，或给出规则文件（.json）的路径。",
    en: "There is no rule pack “{id}”. Available: {list}. Use one of these, or give the path of a pack file (.json).",
  },
  unknownRule: {
    zh: "单项规则库里没有“{id}”。可选：{list}。请改用其中之一，或运行 packs library 查看各项的评分标准。",
    en: "The library has no rule “{id}”. Available: {list}. Use one of these, or run “packs library” to see what each says.",
  },
  badPack: {
    zh: "评分规则文件“{file}”有{count}处错误，第一处：{first}请运行 packs validate 查看全部并改正后再试。",
    en: "The rule pack “{file}” has {count} mistakes; the first: {first} Run “packs validate” to see all of them, correct them, then try again.",
  },
  keptPackUnusable: {
    zh: "工作簿“评分规则”表中保存的规则不完整或有误，没有采用。[[第一处：{first}]]请用 --pack 重新指定规则（编号或文件），或从评分表重新读取。",
    en: "The rules that the sheet 评分规则 keeps are incomplete or wrong and were not used. [[The first mistake: {first} ]]Name the rules with --pack (an id or a file), or read the scoring table again.",
  },
  skeletonPack: {
    zh: "评分规则“{id}”只有指标名称，没有分值，不能评分。请换用带分值的规则，或先补上分值。",
    en: "The rule pack “{id}” has no points, so nothing can be scored. Use a pack with points, or add them first.",
  },
  unknownFact: {
    zh: "没有名为“{id}”的数据项。请运行 inspect 查看本工作簿的全部数据项，再改正 --choose。",
    en: "There is no data item “{id}”. Run “inspect” to see all items of this workbook, then correct --choose.",
  },
  badChoice: {
    zh: "“{text}”不是有效的取数指定。请写成 数据项=表名!单元格，例如 --choose staff.inQuota=人员!C4。",
    en: "“{text}” is not a valid choice. Write ITEM=SHEET!CELL, such as --choose staff.inQuota=人员!C4.",
  },
  choiceSheetMissing: {
    zh: "工作簿中没有名为“{sheet}”的表。现有：{list}。请按表标签上的名称改正 --choose。",
    en: "The workbook has no sheet “{sheet}”. It has: {list}. Correct --choose to the name on the tab.",
  },
  choiceCellUnusable: {
    zh: "{cell}[[是“{raw}”，]]不能作为该数据项的数值。请改选有数值的单元格，或先在原表中改正。",
    en: "{cell} [[holds “{raw}” and ]]cannot serve as the value of this item. Choose a cell with a number, or correct the sheet first.",
  },
  replaceWithoutForm: {
    zh: "--replace-filled 只用于填写已有的评分表。请同时用 --form 指定评分表所在的工作表，或去掉 --replace-filled。",
    en: "The option --replace-filled is about a form that is filled in. Name its sheet with --form, or leave it out.",
  },
  duplicateOurSheets: {
    zh: "工作簿里有两份同类的评价表[[（{list}）]]，不能判断以哪一份的填写为准。请删除或移走其中一份后再试。",
    en: "The workbook holds two evaluation sheets of the same kind[[ ({list})]], and it is not clear whose answers count. Delete or move one of them, then try again.",
  },
  unknownCommand: {
    zh: "没有“{text}”这个命令。可用：criterion、evaluate、inspect、packs。请用 --help 查看用法。",
    en: "There is no command “{text}”. Available: criterion, evaluate, inspect, packs. See --help.",
  },
  unknownOption: {
    zh: "没有“{text}”这个选项。请用 --help 查看可用的选项。",
    en: "There is no option “{text}”. See --help for the options.",
  },
  missingArgument: {
    zh: "“{text}”后面缺少内容。请补上，或用 --help 查看用法。",
    en: "Something is missing after “{text}”. Add it, or see --help.",
  },
  unexpectedArgument: {
    zh: "多出了“{text}”。每次处理一个文件，文件名含空格时请加引号；用 --help 查看用法。",
    en: "“{text}” is too much. One file at a time; put a name with spaces into quotes. See --help.",
  },
  conflictingOptions: {
    zh: "{first} 和 {second} 不能同时使用。请只保留其中一个，用 --help 查看用法。",
    en: "{first} and {second} exclude each other. Keep one of them; see --help.",
  },
  pointsNotGiven: {
    zh: "缺少分值。请用 --points 给出这项指标的分值，例如 --points 5。",
    en: "The points are missing. Give the points of the line with --points, such as --points 5.",
  },
  badPoints: {
    zh: "分值“{text}”不是大于0的数。请写成数字，例如 --points 5 或 --points 2.5。",
    en: "The points “{text}” are no number above 0. Write a number, such as --points 5 or --points 2.5.",
  },
  badValue: {
    zh: "“{text}”不是数值。请把完成值写成小数，例如 --value 0.95 表示95%，--value -0.2 表示-20%。",
    en: "The value “{text}” is no number. Write a fraction, such as --value 0.95 for 95%, or --value -0.2 for -20%.",
  },
  badCount: {
    zh: "“{text}”不是个数。请写成不小于0的整数，例如 --count 2。",
    en: "The count “{text}” is no whole number. Write one from 0 up, such as --count 2.",
  },
  badPackId: {
    zh: "“{text}”不能作规则编号。请只用小写英文字母、数字和连字符，例如 --id yueyang-2019。",
    en: "The id “{text}” cannot be used. Write small letters, digits and hyphens, such as --id yueyang-2019.",
  },
  badDate: {
    zh: "“{text}”不是日期。请写成年-月-日，例如 --date 2021-03-01。",
    en: "The date “{text}” is none. Write year, month and day, such as --date 2021-03-01.",
  },
  packNotJson: {
    zh: "规则文件“{file}”不是有效的JSON，无法读取。请用文本编辑器检查引号、逗号和括号，或从 packs show 的输出复制一份再改。",
    en: "The pack “{file}” is not valid JSON. Check its quotes, commas and brackets in a text editor, or start from a copy of what “packs show” prints.",
  },
  internalError: {
    zh: "程序出现了意外错误，没有写入任何文件[[（{text}）]]。请保留这个工作簿，并把这句话告诉维护人员。",
    en: "An unexpected error occurred and no file was written[[ ({text})]]. Keep the workbook and report this sentence.",
  },
  badLanguage: {
    zh: "不支持这种语言[[（“{text}”）]]。请用 --lang zh 或 --lang en。",
    en: "This language is not supported[[ (“{text}”)]]. Use --lang zh or --lang en.",
  },
};
