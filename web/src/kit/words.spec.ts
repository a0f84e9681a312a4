import { describe, expect, it } from 'vitest';
import { fillPhrase } from './words.ts';

describe('words', () => {
  it('fill their places in the order of the sentence', () => {
    expect(fillPhrase('请在{day}前寄到{post}。', { post: '旧金山', day: '6月12日' }).join('')).toBe(
      '请在6月12日前寄到旧金山。',
    );
  });

  it('pick the English word for the number', () => {
    const phrase = '{count} {count|day|days} left';
    expect(fillPhrase(phrase, { count: 1 }).join('')).toBe('1 day left');
    expect(fillPhrase(phrase, { count: 0 }).join('')).toBe('0 days left');
  });

  it('leave a place without a value visible', () => {
    expect(fillPhrase('to {post}', {}).join('')).toBe('to {post}');
  });

  it('keep their order around a name from right to left, and leave any other value as it is', () => {
    const phrase = '{name} · {day}';
    const said = fillPhrase(phrase, { name: 'ئالىم', day: '3' });
    expect(said.join('')).toBe('\u2068ئالىم\u2069 · 3');
    expect(fillPhrase(phrase, { name: '陈演示', day: 3 }).join('')).toBe('陈演示 · 3');
  });
});
