import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { REGISTRY_FIELDS, REGISTRY_VERDICTS } from '@lingshi/domain/identity/registry-answer.ts';
import { readRoutes } from '../../test/routes.ts';

/** Lists of words by which a register would say more than yes, no or later. */
const TELLING = [REGISTRY_VERDICTS, REGISTRY_FIELDS].map((words) => JSON.stringify(words));

/** Whether an answer may carry what a register knows: whoever asks about strangers must not learn it. */
function tells({ answer }: Pick<RouteSpec, 'answer'>): boolean {
  const schema = JSON.stringify(z.toJSONSchema(answer, { unrepresentable: 'any', io: 'output' }));
  return TELLING.some((words) => schema.includes(words));
}

test('no applicant and no stranger can be answered which part a register found to differ; officers can', async () => {
  const routes = await readRoutes();
  const telling = routes
    .filter(([, route]) => tells(route))
    .map(([name, { audience }]) => ({ name, audience }));
  expect(telling).toEqual([{ name: 'openDesk', audience: 'staff' }]);
});
