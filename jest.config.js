module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/libreoffice/"],
  transform: { "\\.(ts|js)$": ["@swc/jest", { module: { type: "commonjs" } }] },
  globals: { __VERSION__: "0.0.0-test" },
};
