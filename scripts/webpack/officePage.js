/* Puts into a page what depends on the deployment: the content security policy, and office.js before our scripts. */
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** What a page may load: its own files and office.js, no evaluated text, nothing from elsewhere. */
function contentSecurityPolicy(officeUrl) {
  const scripts = URL.canParse(officeUrl) ? `'self' ${new URL(officeUrl).origin}` : "'self'";
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    // Fluent writes its style rules into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * Webpack plugin. All scripts are deferred and keep their order, so that the page shows its first sentence at once,
 * and our script runs even when office.js is blocked or slow to fail; it can then say so.
 */
class OfficePage {
  constructor(officeUrl) {
    this.officeUrl = officeUrl;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("OfficePage", (compilation) => {
      const hooks = HtmlWebpackPlugin.getCompilationHooks(compilation);
      hooks.alterAssetTagGroups.tap("OfficePage", (page) => {
        const policy = contentSecurityPolicy(this.officeUrl);
        page.headTags.unshift(
          tag("meta", { "http-equiv": "Content-Security-Policy", content: policy }, true),
          tag("script", { src: this.officeUrl, defer: true }, false)
        );
        return page;
      });
    });
  }
}

function tag(tagName, attributes, voidTag) {
  return { tagName, attributes, voidTag, meta: { plugin: "OfficePage" } };
}

module.exports = { OfficePage, contentSecurityPolicy };
