/*
 * One configuration for each thing that is built; `webpack --config-name cli` builds one of them.
 * `--env base=https://… --env office=global|21vianet|self` say where the add-in will be served (docs/install.md).
 */
const addin = require("./scripts/webpack/addin");
const cli = require("./scripts/webpack/cli");
const { readDeployment } = require("./scripts/webpack/deployment");
const { devServer } = require("./scripts/webpack/devServer");
const embedded = require("./scripts/webpack/embedded");
const functionsSize = require("./scripts/webpack/functionsSize");

module.exports = async (environment, { mode }) => {
  const pane = addin(mode, readDeployment(environment));
  return [
    cli(mode),
    environment.WEBPACK_SERVE ? { ...pane, devServer: await devServer() } : pane,
    functionsSize(mode),
    embedded(mode),
  ];
};
