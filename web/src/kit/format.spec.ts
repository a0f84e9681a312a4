import { describe, expect, it } from 'vitest';
import { formatBytes, formatClock, formatDay, formatInstant, formatMoney } from './format.ts';

const SF = 'America/Los_Angeles';

describe('a day', () => {
  it('is written with its weekday, without a year while it is this year', () => {
    expect(formatDay('2026-06-12', 'zh', 2026)).toBe('6月12日（周五）');
    expect(formatDay('2026-06-12', 'en', 2026)).toBe('Friday 12 June');
  });

  it('gets its year when that is another one', () => {
    expect(formatDay('2027-01-03', 'zh', 2026)).toBe('2027年1月3日（周日）');
    expect(formatDay('2027-01-03', 'en', 2026)).toBe('Sunday 3 January 2027');
  });

  it('that is no day is shown as it came', () => {
    expect(formatDay('soon', 'en', 2026)).toBe('soon');
  });
});

describe('an instant', () => {
  const at = '2026-06-13T03:30:00Z';

  it('is written with the clock and the name of its zone', () => {
    expect(formatClock(at, SF, 'zh')).toBe('20:30');
    expect(formatInstant(at, SF, 'en')).toMatch(/^Friday 12 June.*, 20:30 \(Pacific Time\)$/);
    expect(formatInstant(at, SF, 'zh')).toMatch(/^(2026年)?6月12日（周五）20:30，北美太平洋时间$/);
  });
});

describe('amounts', () => {
  it('of money name their currency and keep both decimals', () => {
    expect(formatMoney({ cents: 2300, currency: 'USD' }, 'zh')).toBe('23.00美元');
    expect(formatMoney({ cents: 2300, currency: 'USD' }, 'en')).toBe('23.00 US dollars');
  });

  it('of bytes are rounded to what a person compares', () => {
    expect(formatBytes(1_440_000, 'en')).toBe('1.4 MB');
    expect(formatBytes(83_400, 'en')).toBe('83 kB');
  });
});
