import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run, top } from '../../tools/run.ts';

/** Built once for all journeys that visit it, and after its sources change. */
const WEB = join(top, '.data/testland-web');

/** Both programs, built with the forms of the folders `testland-*`. @returns where they lie */
export async function buildTestWeb(): Promise<string> {
  const names = readdirSync(join(top, 'services')).filter((name) => name.startsWith('testland-'));
  const forms = `${WEB}-forms.ts`;
  const lines = names.map(
    (name) =>
      `  ${name.replace('testland-', '').replaceAll('-', '_')}: async () => (await import('${join(top, 'services', name, `${name}.form.ts`)}')).FORMS,`,
  );
  mkdirSync(dirname(WEB), { recursive: true });
  writeFileSync(
    forms,
    `export const LOAD_FORMS = {\n${lines.join('\n')}\n};\nexport const LOAD_FORMS_BEFORE = {};\n`,
  );
  const env = { LINGSHI_WEB_DIST: WEB, LINGSHI_WEB_FORMS: forms };
  const built = await run('node', ['tools/build-web.ts', 'zh'], { env });
  if (built.code !== 0) throw new Error(built.output);
  return WEB;
}
