/** Why a file cannot be opened. */
type UnreadableReason =
  "oldExcel" | "encrypted" | "binaryExcel" | "notWorkbook" | "noWorksheet" | "notExcel" | "broken";

const sentences: Readonly<Record<UnreadableReason, readonly [chinese: string, english: string]>> = {
  oldExcel: [
    "这是旧版 Excel 文件（.xls）。请先在 Excel 或 WPS 中另存为 .xlsx，再打开。",
    "This is an old Excel file (.xls). Save it as .xlsx in Excel or WPS first, then open it.",
  ],
  encrypted: [
    "这个文件设有打开密码。请先在 Excel 或 WPS 中取消打开密码，再打开。",
    "This file is encrypted. Remove its opening password in Excel or WPS first, then open it.",
  ],
  binaryExcel: [
    "这是二进制工作簿（.xlsb）。请先在 Excel 或 WPS 中另存为 .xlsx，再打开。",
    "This is a binary workbook (.xlsb). Save it as .xlsx in Excel or WPS first, then open it.",
  ],
  notWorkbook: [
    "这个文件里没有 Excel 工作簿。请选择 .xlsx 文件。",
    "There is no Excel workbook in this file. Choose an .xlsx file.",
  ],
  noWorksheet: [
    "这个文件里没有工作表（只有图表工作表或宏表）。请选择含有工作表的 .xlsx 文件。",
    "There is no worksheet in this file, only sheets of other kinds such as charts. Choose an .xlsx file that has one.",
  ],
  notExcel: [
    "这不是 .xlsx 文件（可能是文本或 CSV）。请先在 Excel 或 WPS 中打开并另存为 .xlsx。",
    "This is not an .xlsx file (it may be text or CSV). Open it in Excel or WPS and save it as .xlsx first.",
  ],
  broken: [
    "这个 .xlsx 文件已损坏，无法读取。请在 Excel 或 WPS 中打开并重新保存，或换一份文件。",
    "This .xlsx file is damaged and cannot be read. Open and save it again in Excel or WPS, or use another copy.",
  ],
};

/** A file that the embedded Excel refuses to open; its message is the Chinese sentence. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly reason: UnreadableReason;
  readonly chinese: string;
  readonly english: string;

  constructor(reason: UnreadableReason, cause?: unknown) {
    const [chinese, english] = sentences[reason];
    super(chinese, { cause });
    this.reason = reason;
    this.chinese = chinese;
    this.english = english;
  }
}
