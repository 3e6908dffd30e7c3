import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createRoot, type Root } from "react-dom/client";
import { Pane } from "./Pane";
import { PaneContext } from "./PaneContext";
import type { PaneSession } from "./PaneSession";

/** Fluent names Western fonts only; Chinese text is to have the fonts of Office, not whatever a browser falls back to. */
const fonts = {
  fontFamilyBase:
    "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
};

/** Draws the pane into an element and keeps it drawn. */
export function renderPane(element: HTMLElement, session: PaneSession): Root {
  const { dark, language } = session.host;
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  const root = createRoot(element);
  root.render(
    <FluentProvider
      theme={{ ...(dark ? webDarkTheme : webLightTheme), ...fonts }}
      style={{ height: "100%" }}
    >
      <PaneContext value={session}>
        <Pane />
      </PaneContext>
    </FluentProvider>
  );
  return root;
}
