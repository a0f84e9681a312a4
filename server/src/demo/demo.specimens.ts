import { dayIn } from '@lingshi/domain/shared/day.ts';
import { randomBytes } from 'node:crypto';
import type { AppHttp } from '../actor/actor.http.ts';
import type { Parts } from '../app/app.parts.ts';
import { residentIdOf } from './demo.answers.ts';
import { demoPage, escape } from './demo.page.ts';
import { demoNewcomers } from './demo.people.ts';
import type { DemoPerson } from './demo.people.ts';
import { drawDataPage } from './specimen.draw.ts';

const ZONE = 'America/Los_Angeles';

/**
 * People to try the demo as: what to type, and a specimen of the data page to upload, which the reader then finds to
 * agree. Registered in demo mode only; production has no such route, and no person of it exists.
 */
export function registerSpecimens({ app }: AppHttp, parts: Parts): void {
  if (parts.config.mode !== 'demo') throw new Error('Specimens are handed out in demo mode only.');
  const people = () => demoNewcomers(dayIn(ZONE, parts.clock.now()));
  const drawn = new Map<string, Promise<Buffer>>();
  app.get('/dev/specimens', { schema: { hide: true } }, async (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header(
        'content-security-policy',
        `default-src 'none'; img-src 'self'; style-src 'nonce-${nonce}'; base-uri 'none'`,
      )
      .send(demoPage(nonce, { title: 'Specimens', body: bodyOf(people()) }));
  });
  for (const { key } of people()) {
    app.get(`/dev/specimens/${key}.jpg`, { schema: { hide: true } }, async (_request, reply) => {
      const person = people().find((one) => one.key === key);
      if (person === undefined) throw new Error('a newcomer stays one');
      const once = `${key} ${person.expiryDay}`;
      if (!drawn.has(once)) drawn.set(once, drawDataPage(person));
      return reply
        .type('image/jpeg')
        .header('content-disposition', `inline; filename="specimen-${key}.jpg"`)
        .send(await drawn.get(once));
    });
  }
}

const TRY: Record<string, string> = {
  wu: 'Sign up with any address and declare this name. The sandbox registry does not know her: her name stays at “stated by you” until the data page of an order is read, and is then “checked against a document”.',
  he: 'Add her under “Me → People I file for” and apply for her. Her level rises to “checked against a document” when the page is read. Once the order is sent, the officer sees that the sandbox registry knows her.',
};

function bodyOf(people: readonly DemoPerson[]): string {
  return `<h1>Specimen data pages 样张</h1>
<p>Demo, not an official service 演示，非官方服务. These people do not exist, and neither do their books. Type the values, save the picture, and upload it where an order asks for the data page. Change a letter first, if you like, and see what differs. Any portrait will do as the photo. Instead of the face check choose the interview: nobody looks like a specimen, and the check would say so.</p>
${people.map(articleOf).join('')}`;
}

function articleOf(person: DemoPerson): string {
  const picture = `/dev/specimens/${person.key}.jpg`;
  const values = [
    ['姓 Surname', person.surname],
    ['名 Given name', person.givenName],
    ['姓（拼音）', person.surnamePinyin],
    ['名（拼音）', person.givenPinyin],
    ['出生日期 Date of birth', person.birthDay],
    ['性别 Sex', person.sex],
    ['护照号码 Passport number', person.passportNumber],
    ['身份证号码 Resident number', residentIdOf(person)],
    ['出生地点 Place of birth', person.birthPlace],
    ['签发日期 Date of issue', person.issueDay],
    ['有效期至 Date of expiry', person.expiryDay],
  ];
  const rows = values.map(([label = '', value = '']) => {
    return `<tr><th scope="row">${escape(label)}</th><td><code>${escape(value)}</code></td></tr>`;
  });
  return `<article><h2>${escape(person.surname + person.givenName)} · ${escape(`${person.surnamePinyin} ${person.givenPinyin}`)}</h2>
<p>${escape(TRY[person.key] ?? '')}</p><table><tbody>${rows.join('')}</tbody></table>
<p><a href="${picture}" download>Save the specimen 保存样张</a></p><img src="${picture}" width="740" height="521" alt="Specimen of a data page, marked SPECIMEN all over"></article>`;
}
