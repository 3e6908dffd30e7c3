/* The part of Microsoft's office.js that Excel asks for, copied unmodified beside the add-in for closed networks. */
const path = require("node:path");

const library = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/**
 * The loader, Excel for Windows, Mac and the web, what it loads in a plain browser (where the page then says that it
 * belongs into Excel), and the texts in Chinese and English (others fall back to English). Its telemetry script is left
 * out; the loader does without.
 */
const parts = [
  "office.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "{en,zh}-*/office_strings.js",
];

/** Patterns for copy-webpack-plugin; nothing unless the deployment keeps its own copy. */
function officeLibrary({ office }) {
  if (office !== "self") return [];
  return parts.map((part) => ({
    from: part,
    context: library,
    to: "office-js/[path][name][ext]",
    info: { minimized: true },
  }));
}

module.exports = { officeLibrary };
