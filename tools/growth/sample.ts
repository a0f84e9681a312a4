/** What stands in rules that nobody needs. */
export const words = (en: string) => ({ zh: `样例：${en}`, en });
export const dated = { from: '2021-05-31', to: null, source: 'an example', confidence: 'ours' };

export type Row = { item: string; at: string | string[]; for: string | string[]; body: unknown };
export type RuleFile = { subject: string; ruleSet: string; rows: Row[] };
