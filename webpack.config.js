/* One configuration for each thing that is built; `webpack --config-name cli` builds one of them. */
const cli = require("./scripts/webpack/cli");

module.exports = (_environment, { mode }) => [cli(mode)];
