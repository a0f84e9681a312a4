import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Mantine wants ten shades; ours change with the colour scheme by themselves, so each is the same name. */
function oneColour(name: string): MantineColorsTuple {
  const shade = `var(--${name})`;
  return [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade];
}

/** Only names of tokens.css: no colour, size or shadow of Mantine's own is left where it shows. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-number)',
  headings: { fontFamily: 'var(--font)', fontWeight: 'var(--weight-strong)' },
  fontSizes: {
    xs: 'var(--text-13)',
    sm: 'var(--text-15)',
    md: 'var(--text-15)',
    lg: 'var(--text-17)',
    xl: 'var(--text-20)',
  },
  spacing: {
    xs: 'var(--space-4)',
    sm: 'var(--space-8)',
    md: 'var(--space-12)',
    lg: 'var(--space-16)',
    xl: 'var(--space-24)',
  },
  radius: {
    xs: 'var(--radius-small)',
    sm: 'var(--radius-small)',
    md: 'var(--radius-control)',
    lg: 'var(--radius-card)',
    xl: 'var(--radius-card)',
  },
  shadows: {
    xs: 'var(--shadow-card)',
    sm: 'var(--shadow-card)',
    md: 'var(--shadow-float)',
    lg: 'var(--shadow-float)',
    xl: 'var(--shadow-float)',
  },
  colors: { jade: oneColour('jade'), amber: oneColour('amber'), vermilion: oneColour('vermilion') },
  primaryColor: 'jade',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Popover: { defaultProps: { shadow: 'md', withinPortal: true, trapFocus: true, returnFocus: true } },
    // Its placeholder for the first focus is an element that a menu may not hold.
    Menu: { defaultProps: { shadow: 'md', withinPortal: true, withInitialFocusPlaceholder: false } },
  },
});

const VARIABLES = {
  '--mantine-color-body': 'var(--card)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--slate)',
  '--mantine-color-placeholder': 'var(--slate)',
  '--mantine-color-anchor': 'var(--jade)',
  '--mantine-color-error': 'var(--vermilion)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-control)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--slate)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--jade)',
  '--mantine-primary-color-filled-hover': 'var(--jade-deep)',
  '--mantine-primary-color-light': 'var(--jade-tint)',
  '--mantine-primary-color-light-color': 'var(--jade-deep)',
  '--mantine-primary-color-contrast': 'var(--on-jade)',
  '--mantine-line-height': 'var(--leading)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: VARIABLES,
  light: VARIABLES,
  dark: VARIABLES,
});

/** The nonce of this answer: the build leaves it in a meta tag, the server fills it in. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
