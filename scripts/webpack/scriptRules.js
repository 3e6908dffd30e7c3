/* How our sources become scripts of a web view: as new as Edge WebView2, or Safari of a supported Mac. */

/** Rules for `.ts` and `.tsx`. */
function scriptRules(mode) {
  return [
    {
      test: /\.tsx?$/,
      exclude: /node_modules/,
      loader: "swc-loader",
      options: {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic", development: mode === "development" } },
          target: "es2020",
        },
      },
    },
  ];
}

module.exports = { scriptRules };
