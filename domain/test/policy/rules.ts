import type { IsBuilt } from '../../src/policy/rule-book.check.ts';
import { readRuleBook } from '../../src/policy/rule-book.ts';
import type { RuleBook, RuleFile } from '../../src/policy/rule-book.ts';

declare global {
  interface ImportMeta {
    /** Vite's: the runner of the specs looks the files up, so that domain itself reads no disk. */
    glob(patterns: string[], options: { eager: true; import: 'default' }): Record<string, unknown>;
  }
}

const TOP = '../../../rules/';

/** The shipped rules for specs: whatever lies in `rules/`, but for what the server leaves out as well. */
export const SHIPPED_FILES: RuleFile[] = Object.entries(
  import.meta.glob(['../../../rules/**/*.json', '!../../../rules/golden/**', '!../../../rules/testland/**'], {
    eager: true,
    import: 'default',
  }),
).map(([path, json]) => ({ path: path.slice(TOP.length), json }));

export const SHIPPED: RuleBook = readRuleBook(SHIPPED_FILES).book;

/** What the shipped rules have all parts of; the rest waits for its forms, whatever the notice opens. */
export const IS_COMPLETE: IsBuilt = (service) => !['pension', 'legalization_check'].includes(service);
