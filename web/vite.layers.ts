import type { Plugin } from 'vite';

/** As in kit/tokens.css, which says it for the development server. */
const ORDER = '@layer tokens,base,mantine,kit,screen;';

/**
 * Says the order of the layers at the top of every style sheet. The browser keeps the order it hears first, and the
 * build cuts the styles into pieces: a piece with parts of the kit may arrive before the one with the tokens.
 */
export function layersFirst(): Plugin {
  return {
    name: 'lingshi-layers-first',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type === 'asset' && asset.fileName.endsWith('.css')) {
          asset.source = ORDER + String(asset.source);
        }
      }
    },
  };
}
