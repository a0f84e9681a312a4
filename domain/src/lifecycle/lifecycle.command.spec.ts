import { describe, expect, it } from 'vitest';
import { orderCommandSchema } from './lifecycle.command.ts';
import { TOPIC_NAMES, TOPICS } from '../order/order.form.ts';

describe('a supplement', () => {
  it('can ask for every field of the form', () => {
    const targets = TOPIC_NAMES.flatMap((topic) =>
      Object.keys(TOPICS[topic].shape).map((field) => `${topic}.${field}`),
    );
    for (const target of targets) {
      const asked = orderCommandSchema.safeParse({
        type: 'askSupplement',
        targets: [target],
        note: '请核对',
      });
      expect(asked.success, target).toBe(true);
    }
  });
});
