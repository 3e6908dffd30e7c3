import type { Sentence } from "./Language";

/**
 * Why a file cannot be read or written as a workbook, or read as a Word document: what was seen, and what to do next.
 * Keys are the codes of `Refusal`; the data that a sentence names is in braces.
 */
export const fileRefusals: Readonly<Record<string, Sentence>> = {
  emptyFile: {
    zh: "这个文件是空的（0字节）。请检查文件是否复制或下载完整，再重新打开。",
    en: "The file is empty (0 bytes). Check whether it was copied or downloaded completely, then try again.",
  },
  notZip: {
    zh: "这个文件不是Excel工作簿。请用Excel或WPS打开确认内容，另存为.xlsx后再试。",
    en: "The file is not an Excel workbook. Open it in Excel or WPS, save it as .xlsx, then try again.",
  },
  brokenZip: {
    zh: "工作簿文件已损坏，不能完整读取[[（{part}）]]。请用Excel打开并修复，另存为新的.xlsx，或重新取得原文件。",
    en: "The workbook file is damaged and cannot be read completely[[ ({part})]]. Open and repair it in Excel and save it as a new .xlsx, or get the original file again.",
  },
  encrypted: {
    zh: "工作簿设有打开密码，无法读取。请在Excel中打开，从“文件—信息—保护工作簿”取消密码，保存后再试。",
    en: "The workbook is protected by a password. Open it in Excel, remove the password under File > Info > Protect Workbook, save it, then try again.",
  },
  biffWorkbook: {
    zh: "这是旧格式工作簿（.xls或.et），不能直接写入。请在Excel或WPS中打开，另存为.xlsx后再试。",
    en: "This is a workbook in the old format (.xls or .et), which cannot be written. Open it in Excel or WPS, save it as .xlsx, then try again.",
  },
  xlsb: {
    zh: "这是二进制工作簿（.xlsb），不能直接写入。请在Excel中打开，另存为.xlsx后再试。",
    en: "This is a binary workbook (.xlsb), which cannot be written. Open it in Excel, save it as .xlsx, then try again.",
  },
  csv: {
    zh: "这是文本文件（.csv等），没有工作表可供写入。请在Excel中打开，核对各列后另存为.xlsx再试。",
    en: "This is a text file (such as .csv) without worksheets. Open it in Excel, check its columns, save it as .xlsx, then try again.",
  },
  noWorkbookPart: {
    zh: "这个压缩包里没有工作簿内容，可能是Word、PPT或普通压缩文件。请选择用Excel另存的.xlsx或.xlsm文件。",
    en: "There is no workbook inside this package; it may be a Word or PowerPoint file or an ordinary archive. Choose an .xlsx or .xlsm file saved by Excel.",
  },
  brokenXml: {
    zh: "工作簿内部文件“{part}”内容有误[[（第{where}个字符处）]]，不能读取。请用Excel打开并修复，另存为新的.xlsx后再试。",
    en: "The part “{part}” of the workbook is malformed[[ (at character {where})]]. Open and repair it in Excel, save it as a new .xlsx, then try again.",
  },
  doctype: {
    zh: "工作簿内部文件“{part}”带有DTD声明，为安全起见不予读取。请用Excel打开，另存为新的.xlsx后再试。",
    en: "The part “{part}” of the workbook has a DTD, which is not read for safety. Open it in Excel, save it as a new .xlsx, then try again.",
  },
  unsupportedEncoding: {
    zh: "工作簿内部文件“{part}”使用了不支持的编码“{encoding}”。请用Excel打开，另存为新的.xlsx后再试。",
    en: "The part “{part}” of the workbook uses the unsupported encoding “{encoding}”. Open it in Excel, save it as a new .xlsx, then try again.",
  },
  cellOutOfGrid: {
    zh: "「{sheet}」的单元格“{cell}”超出了Excel的范围（最大为XFD1048576）。请用Excel打开，删除多余内容后另存为.xlsx。",
    en: "The cell “{cell}” on sheet “{sheet}” lies outside Excel's grid (the last is XFD1048576). Open the file in Excel, delete what is too much, and save it as .xlsx.",
  },
  tooLarge: {
    zh: "工作簿展开后超过1GiB的上限[[（{part}）]]。请删除不需要的工作表、图片和成片的空白格式，另存后再试。",
    en: "The workbook exceeds the limit of 1 GiB once unpacked[[ ({part})]]. Delete sheets, pictures and blank formatted areas that are not needed, save it, then try again.",
  },
  zip64TooLarge: {
    zh: "工作簿文件过大，不能写入。请删除不需要的工作表和图片，另存后再试。",
    en: "The workbook file is too large to be written. Delete sheets and pictures that are not needed, save it, then try again.",
  },
  lockedStructure: {
    zh: "工作簿的结构受保护，不能增加工作表。请在Excel的“审阅—保护工作簿”中取消保护，保存后再试。",
    en: "The structure of the workbook is protected, so no sheet can be added. Lift it under Review > Protect Workbook in Excel, save, then try again.",
  },
  signedPackage: {
    zh: "工作簿带有数字签名，写入会使签名失效。请另存一份不带签名的副本，再对副本操作。",
    en: "The workbook carries a digital signature, which writing would break. Save a copy without the signature and use that one.",
  },
  notWord: {
    zh: "这个文件不是Word文档（.docx）。请用Word或WPS打开确认内容，另存为.docx后再试。",
    en: "The file is not a Word document (.docx). Open it in Word or WPS, save it as .docx, then try again.",
  },
  oldWord: {
    zh: "这是旧格式文档（.doc或.wps），不能直接读取。请在Word或WPS中打开，另存为.docx后再试。",
    en: "This is a document in the old format (.doc or .wps), which cannot be read. Open it in Word or WPS, save it as .docx, then try again.",
  },
  wordEncrypted: {
    zh: "Word文档设有打开密码，无法读取。请在Word中打开，从“文件—信息—保护文档”取消密码，保存后再试。",
    en: "The Word document is protected by a password. Open it in Word, remove the password under File > Info > Protect Document, save it, then try again.",
  },
  wordBroken: {
    zh: "Word文档已损坏，不能完整读取[[（{part}）]]。请用Word打开并修复，另存为新的.docx，或重新取得原文件。",
    en: "The Word document is damaged and cannot be read completely[[ ({part})]]. Open and repair it in Word and save it as a new .docx, or get the original file again.",
  },
  wordTooLarge: {
    zh: "Word文档的正文展开后超过8MiB的上限[[（{part}）]]。请把评分表单独复制到一个新文档，另存为.docx后再试。",
    en: "The text of the Word document exceeds the limit of 8 MiB once unpacked[[ ({part})]]. Copy the scoring table into a new document, save it as .docx, then try again.",
  },
  noWordTable: {
    zh: "这份Word文档里没有表格，读不出评分表。请确认选对了文件；表格是图片的，请先录入成Word或Excel表格。",
    en: "The Word document holds no table, so no scoring table can be read. Check that it is the right file; where the table is a picture, type it into a Word or Excel table first.",
  },
};
