/* Where a build will be served from and whose office.js it loads: the parameters of a build. */
const { version } = require("../../package.json");

/** The address of the development server, which the manifest at the top of the repository names. */
const localBase = "https://localhost:3000/";

/** Where office.js comes from: Microsoft's network, its network in China, or a copy beside the add-in. */
const officeAddresses = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "office-js/office.js",
};

/**
 * Reads `--env base=https://… --env office=global|21vianet|self --env folder=dist`, the last below the repository.
 * @throws Error with a sentence if the base is not an https folder or the source of office.js is unknown
 */
function readDeployment(environment = {}) {
  const office = environment.office ?? "global";
  if (!Object.hasOwn(officeAddresses, office)) {
    throw new Error(
      `office=${office} is not known; use one of ${Object.keys(officeAddresses).join(", ")}`
    );
  }
  return {
    base: readBase(environment.base ?? localBase),
    office,
    officeUrl: officeAddresses[office],
    folder: environment.folder ?? "dist",
  };
}

/** An absolute https address of a folder, with a slash at its end. */
function readBase(text) {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address?.protocol !== "https:" || address.search !== "" || address.hash !== "") {
    throw new Error(`base=${text} is not an https address of a folder, such as ${localBase}`);
  }
  return address.href.endsWith("/") ? address.href : `${address.href}/`;
}

/**
 * The manifest's version for a version of the package: the first part is one more, since Microsoft's check refuses
 * manifests below 1.0, and Excel on the web wants four parts. 0.1.0 gives 1.1.0.0.
 */
function manifestVersion(packageVersion = version) {
  const [major, minor, patch] = packageVersion.split("-")[0].split(".");
  return `${Number(major) + 1}.${minor}.${patch}.0`;
}

/** The manifest at the top of the repository, as a deployment needs it. */
function deployManifest(text, { base }) {
  return text.replaceAll(localBase, escapeAttribute(base));
}

function escapeAttribute(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

module.exports = { deployManifest, localBase, manifestVersion, officeAddresses, readDeployment };
