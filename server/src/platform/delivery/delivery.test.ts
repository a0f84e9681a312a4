import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../clock.ts';
import { inTransaction } from '../db/transaction.ts';
import { createTestDatabase } from '../../../test/platform/database.ts';
import type { TestDatabase } from '../../../test/platform/database.ts';
import { startJobs } from '../jobs/job.worker.ts';
import { deliveryQueue } from './delivery.queue.ts';
import { openHttpSms } from './http.sms.ts';
import type { MailSender } from './mail.ts';
import { DELIVERY_QUEUE, deliverMessage, enqueueMessage } from './outbox.ts';
import type { Message, Senders } from './outbox.ts';
import { pruneOutbox, readOutbox } from './outbox.read.ts';
import { openSmtp } from './smtp.mail.ts';
import { startSmtpStandIn } from '../../../test/platform/smtp-stand-in.ts';
import type { SmtpStandIn } from '../../../test/platform/smtp-stand-in.ts';

const key = randomBytes(32);
const mail: Message = {
  channel: 'mail',
  to: 'canary@example.org',
  subject: '您的验证码',
  text: '验证码 123456',
  html: '<p>123456</p>',
};
const sms: Message = { channel: 'sms', to: '+14155550123', text: '123456' };
let database: TestDatabase;
let server: SmtpStandIn;
let smtp: MailSender;
let gateway: Server;
let gatewayUrl: string;
let gatewayStatus = 200;
const received: { headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startSmtpStandIn();
  smtp = openSmtp({ url: server.url, from: 'Lingshi <no-reply@example.org>' });
  gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(gatewayStatus, { location: 'https://elsewhere.example' }).end('ok');
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  gatewayUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`;
});
beforeEach(async () => {
  await database.owner.query('TRUNCATE outbox_message, enqueued_job');
  server.received.length = 0;
  received.length = 0;
  gatewayStatus = 200;
});
afterAll(async () => {
  smtp.close();
  gateway.closeAllConnections();
  gateway.close();
  await server.close();
  await database.drop();
});

const post = (effect: string, message: Message = mail) =>
  enqueueMessage(key, database.pools.applicant, effect, message);
const deliver = (id: string | null, senders: Senders, now = new Date()) =>
  deliverMessage({ outboxKey: key, db: database.pools.worker, senders }, id ?? '', now);
const outbox = () => readOutbox(key, database.pools.worker);

describe('a message that carries what expires', () => {
  const [before, end] = ['2026-03-02T18:09:59Z', '2026-03-02T18:10:00Z'];
  const late = { ...mail, uselessAfter: end };

  test('is sent until then, and afterwards neither sent nor kept', async () => {
    expect(await deliver(await post('code:1', late), { mail: smtp }, new Date(before))).toBe('sent');
    const id = await post('code:2', late);
    expect(await deliver(id, { mail: smtp }, new Date(end))).toBe('late');
    expect(await deliver(id, { mail: smtp }, new Date(before))).toBe('settled');
    expect(server.received).toHaveLength(1);
    const kept = (await outbox()).find((entry) => entry.id === id);
    expect(kept).toMatchObject({ to: null, text: null, sentAt: null });
  });

  test('would be sent hours later by the instant it lacks: this test can fail', async () => {
    expect(await deliver(await post('code:3', mail), { mail: smtp }, new Date(end))).toBe('sent');
  });
});

test.each([mail, sms])(
  'a message by $channel and its job are written with what they tell, once',
  async (message) => {
    const undone = inTransaction(database.pools.applicant, async (client) => {
      await enqueueMessage(key, client, 'code:1', message);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await outbox()).toEqual([]);
    const id = await post('code:1', message);
    expect(await post('code:1', message)).toBeNull();
    const { channel, to, text } = message;
    const subject = message.channel === 'mail' ? message.subject : null;
    expect(await outbox()).toMatchObject([{ id, channel, to, subject, text, sentAt: null }]);
    const { rows } = await database.owner.query('SELECT queue, payload FROM enqueued_job');
    expect(rows).toEqual([{ queue: DELIVERY_QUEUE, payload: { messageId: id } }]);
  },
);

test('staff and applicants may write a message; only the worker may read one', async () => {
  await database.pools.withPost('north', async (client) => {
    expect(await enqueueMessage(key, client, 'officer:1', sms)).not.toBeNull();
    await expect(client.query('SELECT body_sealed FROM outbox_message')).rejects.toThrow('permission denied');
  });
  await expect(database.pools.applicant.query('SELECT recipient_sealed FROM outbox_message')).rejects.toThrow(
    'permission',
  );
});

test('whom it goes to and what it says is not in the database in the clear', async () => {
  await post('code:1');
  const { rows } = await database.owner.query('SELECT row_to_json(m)::text AS row FROM outbox_message m');
  expect(JSON.stringify(rows)).not.toMatch(/canary|123456|63616e617279/);
});

test('without a sender a message stays in the outbox, where the demo reads it', async () => {
  const id = await post('code:1', sms);
  expect(await deliver(id, {})).toBe('kept');
  expect(await deliver(id, { mail: smtp })).toBe('kept');
  expect(await outbox()).toMatchObject([{ to: '+14155550123', text: '123456', subject: null }]);
});

test('a mail goes out once, whole, and what it said is then forgotten', async () => {
  const id = await post('code:1');
  expect(await deliver(id, { mail: smtp })).toBe('sent');
  expect(await deliver(id, { mail: smtp })).toBe('settled');
  expect(server.received).toHaveLength(1);
  expect(server.received[0]).toMatch(/^To: canary@example\.org\r$/m);
  expect(server.received[0]).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(await outbox()).toMatchObject([{ to: null, text: null, sentAt: expect.any(String) }]);
});

test('the same effect always has the same Message-ID, so that a copy after a crash is recognised', async () => {
  for (const _ of [1, 2]) await smtp.send(mail, 'code:7');
  await smtp.send(mail, 'code:8');
  const ids = server.received.map((text) => /^Message-ID: (<[0-9a-f]{40}@example\.org>)\r$/m.exec(text)?.[1]);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
  expect(ids).not.toContain(undefined);
});

test('an address never becomes two, and a subject never a header', async () => {
  server.recipients.length = 0;
  await smtp.send({ ...mail, to: 'a@example.org, b@example.org' }, 'x').catch(() => undefined);
  await smtp.send({ ...mail, subject: 'hello\r\nBcc: thief@example.org' }, 'y');
  expect(server.recipients).not.toContain('<b@example.org>');
  expect(server.recipients.join()).not.toContain('thief');
  expect(server.received.at(-1)).not.toMatch(/^Bcc:/m);
});

test('a mail server that is away or says "later" is tried again; a recipient it refuses is not', async () => {
  const id = await post('code:1');
  const nobody = openSmtp({ url: 'smtp://127.0.0.1:1', from: 'a@example.org' });
  await expect(deliver(id, { mail: nobody })).rejects.toThrow('ECONNREFUSED');
  server.refuseWith = '451 come back later';
  await expect(deliver(id, { mail: smtp })).rejects.toThrow('451');
  expect((await outbox())[0]?.text).toContain('123456');
  server.refuseWith = '550 no such user';
  expect(await deliver(id, { mail: smtp })).toBe('refused');
  expect(await deliver(id, { mail: smtp })).toBe('settled');
  expect(await outbox()).toMatchObject([{ to: null, text: null, sentAt: null }]);
});

test('a message another worker is sending is left to it, until that one has had its time', async () => {
  const id = await post('code:1');
  let finish = () => undefined as void;
  const slow: MailSender = {
    send: () => new Promise((resolve) => (finish = resolve)),
    close: () => undefined,
  };
  const first = deliver(id, { mail: slow });
  await expect
    .poll(() => deliver(id, { mail: smtp }).catch((error: Error) => error.message))
    .toContain('Another worker');
  finish();
  expect(await first).toBe('sent');
  const orphan = await post('code:2');
  await database.owner.query(
    `UPDATE outbox_message SET claimed_until = now() - interval '1 second' WHERE id = $1`,
    [orphan],
  );
  expect(await deliver(orphan, { mail: smtp })).toBe('sent');
});

test('a text message is sent with its token and a key that marks a repetition', async () => {
  const gatewaySms = openHttpSms({ url: gatewayUrl, token: 'secret', allowPlainHttp: true });
  expect(await deliver(await post('code:1', sms), { sms: gatewaySms })).toBe('sent');
  expect(received).toHaveLength(1);
  expect(received[0]?.headers).toMatchObject({
    authorization: 'Bearer secret',
    'idempotency-key': expect.stringMatching(/^[0-9a-f]{40}$/),
  });
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({ to: '+14155550123', text: '123456' });
});

test.each([
  [503, 'answered 503'],
  [429, 'answered 429'],
  [302, 'fetch failed'],
])('a gateway that answers %i is tried again', async (status, words) => {
  gatewayStatus = status;
  const gatewaySms = openHttpSms({ url: gatewayUrl, token: 'secret', allowPlainHttp: true });
  await expect(deliver(await post('code:1', sms), { sms: gatewaySms })).rejects.toThrow(words);
});

test('a number the gateway refuses is refused, and plain http is for the demo alone', async () => {
  gatewayStatus = 422;
  const gatewaySms = openHttpSms({ url: gatewayUrl, token: 'secret', allowPlainHttp: true });
  expect(await deliver(await post('code:1', sms), { sms: gatewaySms })).toBe('refused');
  expect(() => openHttpSms({ url: gatewayUrl, token: 'secret' })).toThrow('must be https');
});

test('a message sent by a request arrives by itself', async () => {
  const queue = deliveryQueue(
    { outboxKey: key, db: database.pools.worker, senders: { mail: smtp } },
    systemClock,
  );
  const jobs = await startJobs({ url: database.url, queues: [queue] });
  await post('code:1');
  await expect.poll(() => server.received.length, { timeout: 5_000 }).toBe(1);
  await jobs.stop();
  expect((await outbox())[0]?.sentAt).not.toBeNull();
});

test('messages are forgotten after 30 days', async () => {
  await post('old');
  await post('new');
  await database.owner.query(
    `UPDATE outbox_message SET created_at = now() - interval '31 days' WHERE effect_key = 'old'`,
  );
  expect(await pruneOutbox(database.pools.worker)).toBe(1);
  expect(await outbox()).toHaveLength(1);
});
