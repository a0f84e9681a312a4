import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { top } from '../run.ts';
import { sealOf } from './form-seal.ts';

const HEADER = '// Written by `npm run gen` from the folders of services/. Do not edit.\n';

/** Services that exist for tests alone: no program lists them. */
const ONLY_FOR_TESTS = /^testland-/;

/** Every folder of services/ that holds a service, tests' own among them. */
export function listServices(): string[] {
  return readdirSync(join(top, 'services'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(top, fileOf(entry.name, 'service'))))
    .map(({ name }) => name)
    .toSorted();
}

export async function readService(id: string): Promise<ServiceDef> {
  const module = (await import(pathToFileURL(join(top, fileOf(id, 'service'))).href)) as {
    SERVICE: ServiceDef;
  };
  return module.SERVICE;
}

/** The list the server reads, one of forms that a screen loads when it needs them, and the seals of new versions. */
export async function makeServices(): Promise<Record<string, string>> {
  const ids = listServices();
  const seals = await Promise.all(
    ids.map(async (id) => [sealFile(id), sealText(id, await readService(id))] as const),
  );
  const shipped = ids.filter((id) => !ONLY_FOR_TESTS.test(id));
  const folders = await Promise.all(shipped.map(withId));
  return {
    'services/generated/services.ts': listText(shipped),
    'services/generated/forms.ts': formsText(folders),
    'services/generated/proposals.ts': proposalsText(folders),
    ...Object.fromEntries(seals),
  };
}

function listText(ids: readonly string[]): string {
  const imports = ids.map((id) => `import { SERVICE as ${nameOf(id)} } from '../${id}/${id}.service.ts';`);
  return [
    HEADER + "import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';",
    ...imports,
    '',
    `export const SERVICES: readonly ServiceDef[] = [${ids.map(nameOf).join(', ')}];`,
    '',
  ].join('\n');
}

/** A folder, and the id by which orders and rules call the service in it. */
async function withId(folder: string): Promise<{ folder: string; id: string }> {
  return { folder, id: (await readService(folder)).id };
}

type Folder = { folder: string; id: string };

/** Versions long past stand apart, where a service has some: nobody who writes a draft loads them. */
function formsText(services: readonly Folder[]): string {
  return [
    HEADER + "import type { FormDef } from '@lingshi/domain/form/form.types.ts';",
    '',
    'type Loaders = Readonly<Record<string, () => Promise<readonly FormDef[]>>>;',
    '',
    ...loadersText('LOAD_FORMS: Loaders', services, ['form', 'FORMS']),
    '',
    ...loadersText('LOAD_FORMS_BEFORE: Loaders', services, ['before', 'BEFORE']),
    '',
  ].join('\n');
}

/** What is proposed to whoever comes from the pre-check, and loaded by nobody else. */
function proposalsText(services: readonly Folder[]): string {
  return [
    HEADER + "import type { Answers } from '@lingshi/domain/form/answer-path.ts';",
    "import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';",
    '',
    'type Loaders = Readonly<Record<string, () => Promise<(facts: CaseFacts) => Answers>>>;',
    '',
    ...loadersText('LOAD_PROPOSALS: Loaders', services, ['proposals', 'propose']),
    '',
  ].join('\n');
}

function loadersText(
  table: string,
  services: readonly Folder[],
  [kind, name]: readonly [string, string],
): string[] {
  const lines = services
    .filter(({ folder }) => existsSync(join(top, fileOf(folder, kind))))
    .map(
      ({ folder, id }) => `  ${id}: async () => (await import('../${folder}/${folder}.${kind}.ts')).${name},`,
    );
  return [`export const ${table} = {`, ...lines, '};'];
}

/** A version of a form in force is never edited: its seal stands in the repository from its first day on. */
export function sealFile(folder: string): string {
  return `services/${folder}/${folder}.form-seals.json`;
}

/** @throws when a version that has a seal is another now */
export function sealText(folder: string, { forms }: ServiceDef): string {
  const known = readSeals(folder);
  for (const form of forms) {
    const seal = known[form.version];
    if (seal !== undefined && seal !== sealOf(form)) throw new Error(editedProblem(folder, form.version));
  }
  const seals = Object.fromEntries(forms.map((form) => [form.version, sealOf(form)]));
  return `${JSON.stringify({ ...known, ...seals }, null, 2)}\n`;
}

export function editedProblem(folder: string, version: number): string {
  return `services/${folder}: version ${version} of the form was edited after it was in force: add version ${version + 1} to FORMS instead.`;
}

export function readSeals(folder: string): Record<string, string> {
  const path = join(top, sealFile(folder));
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}

function fileOf(id: string, kind: string): string {
  return `services/${id}/${id}.${kind}.ts`;
}

function nameOf(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
