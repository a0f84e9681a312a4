import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '@lingshi/domain/shared/error-code.ts';
import { fillErrorWords } from './error.fill.ts';
import { REFUSALS } from './error.status.ts';
import { ERROR_WORDS } from './error.words.ts';

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
}

describe('words for refusals', () => {
  it('no code is listed twice', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
  });

  it('every code has a status of refusal or of a fault of ours', () => {
    for (const code of ERROR_CODES) expect(REFUSALS[code].status).toBeGreaterThanOrEqual(400);
  });

  it('both languages fill the same placeholders', () => {
    for (const code of ERROR_CODES) {
      expect(placeholders(ERROR_WORDS[code].zh), code).toEqual(placeholders(ERROR_WORDS[code].en));
    }
  });

  it('Chinese words are Chinese and English words are English', () => {
    for (const code of ERROR_CODES) {
      expect(ERROR_WORDS[code].zh, code).toMatch(/\p{Script=Han}/u);
      expect(ERROR_WORDS[code].en, code).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('a placeholder is filled from the detail, and only with plain values', () => {
    expect(fillErrorWords(ERROR_WORDS, 'en', 'limit.exceeded', { seconds: 30 })).toContain('wait 30 seconds');
    expect(fillErrorWords(ERROR_WORDS, 'en', 'limit.exceeded', { seconds: { a: 1 } })).not.toContain(
      'object',
    );
  });
});
