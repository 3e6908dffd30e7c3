/* `npm run dev`: the add-in on https://localhost:3000, for an Excel on the same machine. */

/** Options of the development server. The certificate is made, and asked to be trusted, only when it is called. */
async function devServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    host: "localhost",
    port: 3000,
    server: { type: "https", options: await getHttpsServerOptions() },
    // Excel keeps the page alive as its runtime: it is reloaded by hand, not in the middle of a run.
    hot: false,
    liveReload: false,
    client: false,
    static: false,
  };
}

module.exports = { devServer };
