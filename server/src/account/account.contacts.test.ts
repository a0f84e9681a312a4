import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeIn, createTestApp, good } from '../../test/app.ts';
import type { TestApp, TestApplicant } from '../../test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => app.close());

type Contacts = { contacts: { id: string; kind: string; masked: string }[] };

async function contactsOf(who: TestApplicant): Promise<Contacts['contacts']> {
  return (good(await who.get('/api/account')) as Contacts).contacts;
}

/** Asks for a code to a new contact and answers it. */
async function addContact(who: TestApplicant, contact: string, replaces?: string) {
  const asked = good(await who.post('/api/account/contacts/codes', { contact }));
  const code = codeIn(await app.messageTo(contact));
  return who.post('/api/account/contacts', { requestId: asked['requestId'], code, replaces });
}

async function prove(who: TestApplicant): Promise<void> {
  const [contact] = await contactsOf(who);
  const asked = good(await who.post('/api/account/proofs', { contactId: contact?.id }));
  const code = codeIn(await app.messageTo(who.contact));
  good(await who.post('/api/account/proofs/answer', { requestId: asked['requestId'], code }));
}

it('proposes the address an account was opened with, and none to one opened by telephone', async () => {
  const [byMail, byPhone] = [await app.signUp(), await app.signUp('+14155550177')];
  expect(good(await byMail.get('/api/account/email'))).toEqual({ email: byMail.contact });
  expect(good(await byPhone.get('/api/account/email'))).toEqual({ email: null });
});

describe('a change of contact', () => {
  it('asks for a fresh proof, and works for ten minutes after it', async () => {
    const who = await app.signUp();
    app.clock.advance(10 * 60_000 + 1);
    const refused = await who.post('/api/account/contacts/codes', { contact: '+14155550140' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'session.reauthentication_required' } });
    await prove(who);
    app.clock.advance(10 * 60_000);
    expect(good(await addContact(who, '+14155550140'))).toMatchObject({
      contacts: [{ kind: 'email' }, { kind: 'phone', masked: '+*********40' }],
    });
  });

  it('asks for it at both steps', async () => {
    const who = await app.signUp();
    const asked = good(await who.post('/api/account/contacts/codes', { contact: '+14155550141' }));
    const code = codeIn(await app.messageTo('+14155550141'));
    app.clock.advance(10 * 60_000 + 1);
    const answer = await who.post('/api/account/contacts', { requestId: asked['requestId'], code });
    expect(answer.body).toMatchObject({ code: 'session.reauthentication_required' });
    expect(await contactsOf(who)).toHaveLength(1);
  });

  it('gives the session another token, and the old one is worth nothing', async () => {
    const who = await app.signUp();
    const before = who.token() ?? '';
    await prove(who);
    expect(who.token()).not.toBe(before);
    const thief = await app
      .visitor()
      .get('/api/account', { headers: { cookie: `__Host-lingshi=${before}` } });
    expect(thief.body).toMatchObject({ code: 'session.required' });
  });

  it('is told to every contact there was, and the replaced one no longer signs in', async () => {
    const who = await app.signUp();
    const [old] = await contactsOf(who);
    const contacts = good(await addContact(who, 'moved@example.org', old?.id)) as Contacts;
    expect(contacts.contacts).toMatchObject([{ masked: 'm***@example.org' }]);
    expect(await app.messageTo(who.contact)).toContain('m***@example.org');
    const again = await app.signUp('moved@example.org');
    expect(again.accountId).toBe(who.accountId);
    expect((await app.signUp(who.contact)).accountId).not.toBe(who.accountId);
  });

  it('cannot take a contact that another account has', async () => {
    const other = await app.signUp();
    const who = await app.signUp();
    expect((await addContact(who, other.contact)).body).toMatchObject({ code: 'contact.taken' });
    expect(await contactsOf(who)).toHaveLength(1);
    expect((await app.signUp(other.contact)).accountId).toBe(other.accountId);
  });

  it('cannot touch a contact of another account', async () => {
    const [other, who] = [await app.signUp(), await app.signUp()];
    const [theirs] = await contactsOf(other);
    expect((await who.post('/api/account/proofs', { contactId: theirs?.id })).status).toBe(404);
    expect((await addContact(who, '+14155550142', theirs?.id)).status).toBe(404);
    expect(await contactsOf(other)).toHaveLength(1);
  });

  it('does not serve with a code that went to another contact', async () => {
    const who = await app.signUp();
    const asked = good(await who.post('/api/account/contacts/codes', { contact: 'mine@example.org' }));
    good(await who.post('/api/account/contacts/codes', { contact: '+14155550143' }));
    const code = codeIn(await app.messageTo('+14155550143'));
    const answer = await who.post('/api/account/contacts', { requestId: asked['requestId'], code });
    expect(answer.body).toMatchObject({ code: 'code.wrong' });
  });

  it('stops at five contacts', async () => {
    const who = await app.signUp();
    for (let n = 0; n < 4; n += 1) good(await addContact(who, `+1415555020${n}`));
    expect((await addContact(who, '+14155550209')).body).toMatchObject({ code: 'contact.too_many' });
  });
});

describe('messages', () => {
  it('come in the language of the person', async () => {
    const visitor = app.visitor();
    good(await visitor.post('/api/account/codes', { contact: 'words@example.org', locale: 'en' }));
    expect(await app.messageTo('words@example.org')).toContain('Your code is');
    const who = await app.signUp('words@example.org');
    good(await who.patch('/api/account', { locale: 'en' }));
    await prove(who);
    expect(await app.messageTo('words@example.org')).toContain('No officer will ever ask');
    expect(good(await who.get('/api/account'))['locale']).toBe('en');
  });

  it('by phone let the phone fill in the code at our page alone', async () => {
    good(await app.visitor().post('/api/account/codes', { contact: '+14155550150', locale: 'zh' }));
    const text = await app.messageTo('+14155550150');
    expect(text.split('\n').at(-1)).toBe(`@localhost #${codeIn(text)}`);
  });

  it('have no code in the subject', async () => {
    for (const { subject } of await app.outbox()) expect(subject ?? '').not.toMatch(/\d/);
  });
});
