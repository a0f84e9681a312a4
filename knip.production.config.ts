// What the product, its tools and its partners use, without tests, journeys and benchmarks: an export that only those
// need is dead. What lies in test/ folders is theirs, and the other pass, of knip.json, finds what nobody uses of it.
import { readFileSync } from 'node:fs';
import type { KnipConfig } from 'knip';

type Config = Exclude<KnipConfig, (...given: never[]) => unknown>;

const config = JSON.parse(readFileSync(new URL('knip.json', import.meta.url), 'utf8')) as Config;

const production: Config = {
  ...config,
  // `@promised` names the decision that promises what no command asks for yet.
  tags: ['-promised'],
  ignoreIssues: { ...config.ignoreIssues, '*/test/**': ['exports', 'types'] },
};

export default production;
