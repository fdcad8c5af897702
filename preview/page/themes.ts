import type { OfficeTheme } from "../../host/page/external";

/** Office's themes by what it tells add-ins of them. */
export const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x323130,
    controlForegroundColor: 0xffffff,
  },
} as const satisfies Readonly<Record<string, OfficeTheme>>;

export type ThemeName = keyof typeof THEMES;
