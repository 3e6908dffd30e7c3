/* What a person does in the embedded Excel, in a real browser: one file after the other, since each starts its own. */
module.exports = {
  ...require("./jest.config"),
  roots: ["<rootDir>/test/browser"],
  testPathIgnorePatterns: ["/node_modules/"],
  maxWorkers: 1,
  testTimeout: 60_000,
};
