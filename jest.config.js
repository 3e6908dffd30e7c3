module.exports = {
  testEnvironment: "node",
  // A busy machine is no failure.
  testTimeout: 20_000,
  roots: ["<rootDir>/test"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "<rootDir>/test/libreoffice/",
    "<rootDir>/test/browser/",
  ],
  transform: {
    "\\.(ts|js|mjs)$": ["@swc/jest", { module: { type: "commonjs" } }],
    "\\.tsx$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // Published as ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(?:hucre|kdbush|lodash-es|nanoid|quickselect|rbush)/)",
  ],
  globals: { __VERSION__: "0.0.0-test" },
};
