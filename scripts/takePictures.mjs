/*
 * Pictures of the add-in in the embedded Excel, as people see it: the whole window, and the pane at 350 and 320 px with
 * each of its regions, Chinese and English. `node scripts/takePictures.mjs [folder]`, docs/images by default.
 */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./launchBrowser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = process.argv[2] ?? join(root, "docs/images");
mkdirSync(folder, { recursive: true });
/** The README shows these; the others are for whoever checks the pane. */
const all = process.argv[2] !== undefined;

const server = spawn(process.execPath, [join(root, "scripts/start.mjs"), "--port", "0"], {
  stdio: ["ignore", "pipe", "inherit"],
});
const url = await new Promise((resolve, reject) => {
  server.stdout.on("data", (text) => resolve(String(text).trim()));
  server.on("exit", (code) => reject(new Error(`npm start ended with ${code}`)));
});
const browser = await launchBrowser();
try {
  for (const { language, name } of [
    { language: "zh-CN", name: "zh" },
    { language: "en-US", name: "en" },
  ]) {
    const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
    await page.goto(`${url}?lang=${language}`);
    while (!(await page.evaluate("window.excel !== undefined"))) await page.waitForTimeout(50);
    await page.evaluate("window.excel.ready");
    const pane = page.frames().find((frame) => frame.url().includes("/addin/taskpane.html"));
    await pane.locator("#pane-pack option").nth(1).waitFor({ state: "attached" });
    await pane.locator("#pane-pack").selectOption("sz-2020-a");
    await pane.locator("#pane-panel").waitFor();
    await pictures(page, pane, name, "facts", 350);
    await page
      .locator("button[data-control]")
      .filter({ hasText: /生成评分表|Generate scorecard/ })
      .click();
    await pane.locator("#pane-done").waitFor();
    await page.evaluate("window.excel.settled()");
    await pictures(page, pane, name, "scores", 350);
    await pictures(page, pane, name, "result", 350);
    await pane.locator("#pane-tab-result").click();
    await page.waitForTimeout(500);
    if (all || name === "zh") await page.screenshot({ path: join(folder, `embedded-${name}.png`) });
    if (all) {
      await page.locator("#splitter").focus();
      for (let width = 350; width > 320; width -= 10) await page.keyboard.press("ArrowRight");
      for (const region of ["facts", "scores", "result"])
        await pictures(page, pane, name, region, 320);
    }
    await page.close();
  }
} finally {
  await browser.close();
  server.removeAllListeners("exit");
  server.kill();
}

/** One region of the pane; the README needs only the scores. */
async function pictures(page, pane, name, region, width) {
  if (!all && region !== "scores") return;
  await pane.locator(`#pane-tab-${region}`).click();
  await page.waitForTimeout(300);
  const file = all ? `pane-${name}-${region}-${width}.png` : `pane-${name}.png`;
  await page.locator("#pane").screenshot({ path: join(folder, file) });
}
