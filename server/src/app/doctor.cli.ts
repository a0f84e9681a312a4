import { examine } from './doctor.ts';
import type { Finding, Patient } from './doctor.ts';

export const DOCTOR_USE = 'doctor [--json]';

/**
 * Says of everything whether it is right, and of what is wrong what to do.
 * @returns the exit code: 0 where all is right
 */
export async function doctorCli(words: readonly string[], patient: Patient): Promise<number> {
  const findings = await examine(patient);
  const wrong = findings.filter(({ ok }) => ok !== true).length;
  if (words.includes('--json')) console.log(JSON.stringify({ ok: wrong === 0, findings }, null, 2));
  else console.log([...findings.flatMap(linesOf), '', lastLine(findings)].join('\n'));
  return wrong === 0 ? 0 : 1;
}

const WIDTH = 15;

function linesOf(finding: Finding): string[] {
  const name = finding.name.padEnd(WIDTH);
  if (finding.ok === null) return [`  ?     ${name}not asked: first mend “${finding.after}”`];
  if (finding.ok) return [`  ok    ${name}${finding.says}`];
  return [`  WRONG ${name}${finding.says}`, `        ${' '.repeat(WIDTH)}→ ${finding.act}`];
}

function lastLine(findings: readonly Finding[]): string {
  const wrong = findings.filter(({ ok }) => ok === false).length;
  if (wrong === 0) return 'All is in order.';
  return `${wrong === 1 ? 'One thing is' : `${wrong} things are`} wrong.`;
}
