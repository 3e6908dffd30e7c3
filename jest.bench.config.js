/** Figures rather than tests: `npm run bench:criteria`. */
module.exports = {
  ...require("./jest.config.js"),
  roots: ["<rootDir>/bench"],
  testMatch: ["<rootDir>/bench/**/*.bench.ts"],
};
