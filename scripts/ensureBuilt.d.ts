export function ensureBuilt(options?: { readonly onBuild?: () => void }): boolean;
export function isBuilt(): boolean;
export function sourceHash(): string;
