import { addDays } from '@lingshi/domain/shared/day.ts';
import type { Page } from 'playwright-core';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { standAt } from './browser.ts';
import { giveDataPage, givePhoto } from './evidence.ts';
import { follow, look, press, sees, seesHeading } from './screen.ts';
import { topicPages } from './topics.ts';

const SAN_MATEO = { latitude: 37.56, longitude: -122.32 };

/**
 * From "for whom" to the last page of the form, each page after the one before. The day of expiry is typed with a slip,
 * which the data page tells.
 */
export async function fillForm(page: Page, person: DemoPerson): Promise<void> {
  await seesHeading(page, '给谁办？');
  await look(page, 'start');
  await press(page, '开始填写');
  await seesHeading(page, '填写申请');
  await look(page, 'form-tasks', { docs: true });
  await follow(page, '开始填写');
  const slip = { ...person, expiryDay: addDays(person.expiryDay, -1) };
  const pages = topicPages(slip);
  const fill = async (...topics: string[]) => fillTopics(page, pages, topics);
  await fill('person', 'document', 'endorsement');
  await confirmPlace(page);
  await fill('stay', 'address_abroad', 'post', 'return_mail', 'family', 'address_home', 'contact');
  await givePhoto(page, person);
  await giveDataPage(page, person, slip.expiryDay);
  await fill('declaration', 'consents');
}

async function fillTopics(
  page: Page,
  pages: ReturnType<typeof topicPages>,
  topics: readonly string[],
): Promise<void> {
  for (const topic of topics) {
    const { heading, name, fill } = pages[topic] ?? {};
    if (!heading || !name || !fill) throw new Error(`There is no page for ${topic}.`);
    await seesHeading(page, heading);
    await fill(page);
    await look(page, name, { docs: topic === 'person' });
    await press(page, '保存，下一步');
  }
}

/** Rule: notice intro ¶4: the device says where it is, once its owner agreed. */
async function confirmPlace(page: Page): Promise<void> {
  await seesHeading(page, '您现在人在美国吗？');
  await look(page, 'form-presence');
  await standAt(page.context(), SAN_MATEO);
  await press(page, '用定位确认');
  await sees(page, '确认了：您在美国');
  await look(page, 'form-presence-inside');
  await press(page, '下一步');
}
