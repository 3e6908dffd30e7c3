// Renders assets/*.svg to the PNG sizes that Office asks for. Run by hand after a change of a drawing; the PNGs are
// committed, since a build should not need a browser.
// Usage: node scripts/renderIcons.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { launchBrowser } from "./launchBrowser.mjs";

const assets = new URL("../assets/", import.meta.url);
const drawings = ["icon", "generate", "check"];
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const name of drawings) {
    const drawing = readFileSync(new URL(`${name}.svg`, assets), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`
      );
      const target = new URL(`${name}-${size}.png`, assets);
      writeFileSync(target, await page.screenshot({ omitBackground: true, type: "png" }));
    }
  }
} finally {
  await browser.close();
}
