import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/**
 * Excel's light and dark surface. High contrast needs none: there the browser forces its own colours, and Fluent's styles
 * say what has to stay visible. The build keeps of these only what the page's styles name (`scripts/fluentTokens.js`).
 */
export const THEMES: Readonly<Record<"light" | "dark", Theme>> = { light: webLightTheme, dark: webDarkTheme };
