// Each import registers one element; only those that the pane uses are listed.
import "@fluentui/web-components/accordion.js";
import "@fluentui/web-components/accordion-item.js";
import "@fluentui/web-components/badge.js";
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/menu.js";
import "@fluentui/web-components/menu-button.js";
import "@fluentui/web-components/menu-item.js";
import "@fluentui/web-components/menu-list.js";
import "@fluentui/web-components/message-bar.js";
import "@fluentui/web-components/progress-bar.js";
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { estSombre, type ThemeOffice } from "./theme";

/**
 * Gives the page Fluent's colours, light or dark as Office says, else as the system prefers. Called again once Office
 * can tell; follows the system from the first call on.
 */
export function suivreLeTheme(office: () => ThemeOffice | undefined): void {
  const systeme = matchMedia("(prefers-color-scheme: dark)");
  const appliquer = () => {
    const sombre = estSombre(office(), systeme.matches);
    document.documentElement.style.colorScheme = sombre ? "dark" : "light";
    setTheme(sombre ? webDarkTheme : webLightTheme);
  };
  systeme.onchange = appliquer;
  appliquer();
}
