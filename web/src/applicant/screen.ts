/** What a screen is handed: the named parts of its path. `ScreenProps<'orderId'>` for `/orders/:orderId`. */
export type ScreenProps<Name extends string = never> = { params: Readonly<Record<Name, string>> };

let patterns: readonly RegExp[] = [];

/** Told once at the start which paths have screens: a screen cannot read the list that loads it. */
export function announceScreens(paths: readonly string[]): void {
  patterns = paths.map((path) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`));
}

/** Whether an address leads somewhere; for links that appear with the screen behind them. */
export function hasScreen(address: string): boolean {
  return patterns.some((pattern) => pattern.test(address));
}
