/** As rules/countries has them: they must stand on the screen when nothing can be asked. */
export const HOTLINE_NUMBERS = ['+86-10-12308', '+86-10-65612308'] as const;
