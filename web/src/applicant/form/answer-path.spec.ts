import { describe, expect, it } from 'vitest';
import { changeAt, listAt, textAt, valueAt } from './answer-path.ts';

describe('a field of a topic', () => {
  const family = { father: { life: 'living', name: '张' }, children: [{ name: '一' }, { name: '二' }] };

  it('is found by its path, also in a list', () => {
    expect(valueAt(family, 'father.life')).toBe('living');
    expect(textAt(family, 'children.1.name')).toBe('二');
  });

  it('that was never written reads as empty', () => {
    expect(textAt({}, 'father.name')).toBe('');
    expect(textAt({ father: 'oops' }, 'father.name')).toBe('');
    expect(listAt({}, 'children')).toEqual([]);
  });

  it('changes alone: what lies beside it stays', () => {
    expect(changeAt(family, 'father.name', '李')).toEqual({ father: { life: 'living', name: '李' } });
    expect(changeAt(family, 'children.0.name', '三')).toEqual({ children: [{ name: '三' }, { name: '二' }] });
    expect(changeAt({}, 'mother.name', '王')).toEqual({ mother: { name: '王' } });
  });
});
