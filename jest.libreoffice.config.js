/* Needs LibreOffice (soffice) and python3-openpyxl; fails, never skips, without them. */
module.exports = {
  ...require("./jest.config.js"),
  roots: ["<rootDir>/test/libreoffice"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 600000,
  maxWorkers: 1,
};
