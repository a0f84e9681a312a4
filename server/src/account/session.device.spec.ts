import { expect, it } from 'vitest';
import { deviceOf } from './session.device.ts';

const MOZILLA = 'Mozilla/5.0';
const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

it.each([
  [
    `${MOZILLA} (Linux; Android 14; Pixel 8) ${WEBKIT} Chrome/130.0.0.0 Mobile Safari/537.36`,
    'Chrome, Android',
  ],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${WEBKIT} Version/18.0 Safari/604.1`,
    'Safari, iPhone',
  ],
  [`${MOZILLA} (Windows NT 10.0; Win64) ${WEBKIT} Chrome/130.0 Safari/537.36 Edg/130.0`, 'Edge, Windows'],
  [`${MOZILLA} (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0`, 'Firefox, Linux'],
  [`${MOZILLA} (iPhone; CPU iPhone OS 18_0) ${WEBKIT} MicroMessenger/8.0.50`, 'WeChat, iPhone'],
  ['curl/8.0', ''],
  [undefined, ''],
])('%s is shown as "%s"', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});

it('never holds what somebody wrote into the header', () => {
  expect(deviceOf('<script>Chrome/1 Android</script>')).toBe('Chrome, Android');
});

it('reads the longest header at once', () => {
  const began = performance.now();
  deviceOf('Version/'.repeat(8_000));
  expect(performance.now() - began).toBeLessThan(50);
});
