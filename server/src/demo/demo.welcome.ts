import type { Config } from '../platform/config.ts';
import type { DemoSignIn } from './demo.officers.ts';
import { demoContacts } from './demo.people.ts';

/** What the person at the terminal reads once the demo runs: where to go, and as whom. */
export function printWelcome(config: Config, signIns: readonly DemoSignIn[]): void {
  const officers = signIns.map(({ mail, roles }) => `    ${mail.padEnd(26)} ${roles.join(', ')}`);
  const lines = [
    '',
    'Lingshi runs as a demo. It is not an official service; its people do not exist.',
    '',
    `  Applicants   ${config.publicOrigin}`,
    `  Console      ${config.consoleOrigin}`,
    `  Outbox       ${config.publicOrigin}/dev/outbox   codes, links and messages that would have gone out`,
    `  Specimens    ${config.publicOrigin}/dev/specimens   people to try it as, with data pages the reader can read`,
    ...(config.registry
      ? [`  Registry     ${config.registry.url}   a sandbox: what a national registry would say`]
      : []),
    '',
    '  Sign in as an applicant with one of these, or with any address of your own:',
    ...demoContacts().map((contact) => `    ${contact}`),
    '  The code is in the outbox.',
    '',
    '  Sign in to the console as an officer of San Francisco:',
    ...officers,
    '  The link is in the outbox, and beside it the six digits of the officer’s second factor.',
    '',
  ];
  console.log(lines.join('\n'));
}
