// Run inside the copy: do the forms hold, and the rules, and what is served where?
import { join } from 'node:path';
import { loadRules } from '@lingshi/server/policy/policy.rules.ts';
import { checkService } from '@lingshi/domain/order/service.check.ts';
import { listServices, readService } from '../gen/services.ts';
import { top } from '../run.ts';

const services = await Promise.all(listServices().map(readService));
const problems = services.flatMap(checkService);
for (const { where, problem } of problems) console.log(`${where}: ${problem}`);
if (problems.length > 0) process.exitCode = 1;

const rules = await loadRules(join(top, 'rules'));
await loadRules(join(top, 'rules/testland'));

const today = new Date().toISOString().slice(0, 10);
const open = rules.book.posts.map((post) => {
  const kinds = rules.book.services.flatMap(({ id, kinds: all }) =>
    all.filter((kind) => {
      const policy = rules.policy(post, id, kind.id, today);
      return policy.ok && policy.value.offer.opens !== null;
    }),
  );
  return { post: post.id, kinds: kinds.length };
});
console.log(JSON.stringify({ forms: services.map(({ id }) => id), open }));
