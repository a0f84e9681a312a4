import { findPhrases } from '@lingshi/languages/find-phrases.ts';
import { LANGUAGES, languageOf, textIn, type Language } from '@lingshi/languages/languages.ts';
import type { Plugin } from 'vite';
import { join, resolve } from 'node:path';

/** Where phrases stand: tables of words, and the forms of services. */
const WITH_PHRASES = /(?:\.words|[\\/]services[\\/][^?]+)\.ts$/;

/** Where builds lie; elsewhere for a trial. */
export const WEB_DIST = resolve(process.env['LINGSHI_WEB_DIST'] ?? join(import.meta.dirname, 'dist'));

/** The language of this build; the builder runs one for each (tools/build-web.ts). */
export function builtLanguage(): Language {
  return languageOf(process.env['LINGSHI_LOCALE'] ?? 'zh');
}

/**
 * A program speaks one language: each phrase `{ zh, en }` becomes the text of the build's language, so that no screen
 * loads what its reader cannot read. The page is told the card of its language and the names of the others.
 */
export function words(language: Language): Plugin {
  const { textOf: _, ...card } = language;
  const choices = LANGUAGES.map(({ code, tag, intl, name, base }) => ({ code, tag, intl, name, base }));
  return {
    name: 'lingshi-words',
    enforce: 'pre',
    config: () => ({
      define: { __LANGUAGE__: JSON.stringify(card), __LANGUAGES__: JSON.stringify(choices) },
    }),
    transform: {
      filter: { id: WITH_PHRASES, code: /\bzh\b/ },
      handler: (source, path) => ({ code: speakOne(path, source, language), map: null }),
    },
    transformIndexHtml: (html) => html.replace(/<html lang="[^"]*"/, `<html lang="${language.tag}"`),
  };
}

function speakOne(path: string, source: string, language: Language): string {
  return findPhrases(path, source).reduceRight(
    (text, phrase) =>
      text.slice(0, phrase.start) + JSON.stringify(textIn(language, phrase)) + text.slice(phrase.end),
    source,
  );
}
