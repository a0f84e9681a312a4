import { ORDER_RULES, roleMay } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import { STATUS } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { ORDER_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import type { OrderCommandType } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Role } from '@lingshi/domain/order/order.types.ts';
import { code, page, table } from './markdown.ts';

const roles: readonly Role[] = ['applicant', ...STAFF_ROLES, 'clock'];
const commands = Object.keys(ORDER_RULES) as OrderCommandType[];

function commandTable(): string {
  const rows = commands.map((command) => {
    const { by, from, onBehalf = [] } = ORDER_RULES[command];
    return [code(command), by.join(', '), onBehalf.join(', '), from.map(code).join(', ')];
  });
  return table(['command', 'who', 'on behalf', 'in which status'], rows);
}

function statusTable(): string {
  const rows = ORDER_STATUSES.map((status) => {
    const { turn, act, due, message } = STATUS[status];
    return [code(status), turn, act, due ? 'a day is due' : '', message ? code(message) : ''];
  });
  return table(['status', 'whose turn', 'what they do', 'until', 'message sent'], rows);
}

function commandsOf(role: Role, status: OrderStatus): string {
  return commands.filter((command) => roleMay(role, command, status)).join(', ');
}

/** Only roles that can do anything to an order; the others (editor, auditor …) have no column. */
function gridTable(): string {
  const acting = roles.filter((role) => ORDER_STATUSES.some((status) => commandsOf(role, status) !== ''));
  const rows = ORDER_STATUSES.map((status) => [
    code(status),
    ...acting.map((role) => commandsOf(role, status)),
  ]);
  return table(['status', ...acting], rows);
}

export async function makeWhoMayDoWhat(): Promise<Record<string, string>> {
  const text = page(
    'Who may do what to an order, and when',
    'the rules and statuses of each module (domain/src/order/order.rules.ts, mail/mail.rules.ts …), which domain/src/lifecycle puts together',
    [
      'The same tables judge every command and draw every button. A command or a status is a line in its module: `domain/src/order/order.rules.ts` for what every order has, `domain/src/mail/mail.rules.ts`, `domain/src/guardian/guardian.rules.ts` and so on for a step of the path. What else a command asks for stands beside it: two different officers and claims in `domain/src/lifecycle/lifecycle.permit.ts`, complete materials and the rest in the `decide` of its module (`domain/src/order/order.decide.ts`).',
      '## Commands',
      commandTable(),
      '## Statuses',
      statusTable(),
      '## By role',
      gridTable(),
    ],
  );
  return { 'docs/generated/who-may-do-what.md': text };
}
