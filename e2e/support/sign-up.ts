import type { Page } from 'playwright-core';
import { write } from './form.ts';
import { letterAfter } from './outbox.ts';
import { press, seesHeading } from './screen.ts';

/** From the sign-in page into the account of that address, which is new the first time. */
export async function enterByCode(
  page: Page,
  origin: string,
  contact: string,
  beforeCode: () => Promise<void> = async () => undefined,
): Promise<void> {
  await seesHeading(page, '登录或注册');
  await write(page, '邮箱或手机号', contact);
  const code = await letterAfter(origin, { to: contact, pattern: /\b\d{6}\b/ }, () =>
    press(page, '发送验证码'),
  );
  await seesHeading(page, '输入验证码');
  await beforeCode();
  // The sixth digit sends it.
  await write(page, '6 位验证码', code);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
