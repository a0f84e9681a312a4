import { dated, words } from './sample.ts';
import type { Row, RuleFile } from './sample.ts';
import type { Scratch } from './scratch.ts';

/** What the shipped rules say of one country, said of another, in the files that rules/README.md names. */
export async function addPost({ read, write, look }: Scratch): Promise<void> {
  const paths = [...(await look()).keys()].filter((path) => /^rules\/[^/]+\/notice-2021[.]json$/.test(path));
  const files = await Promise.all(paths.map(async (path) => JSON.parse(await read(path)) as RuleFile));
  const rows = files.map((file) => ({ ...file, rows: file.rows.filter(isOfPassports).map(toCanada) }));
  const like = async (path: string) => JSON.parse(inCanada(await read(`rules/${path}`))) as object;
  const names = { names: words('Ottawa'), shortNames: words('Ottawa') };
  const states = [{ id: 'ON', words: words('Ontario') }];
  const land = { names: words('Canada'), currency: 'CAD', addressFormat: 'ca', states };
  const place = { id: 'ottawa', code: 'OTT', country: 'CA', timeZone: 'America/Toronto' };
  const map = { subject: 'districts', id: 'ca-1', ruleSet: 'notice-2021', country: 'CA', unassigned: [] };
  const districts = [{ post: 'ottawa', states: ['ON'], counties: [] }];
  const added: Record<string, unknown> = {
    'countries/ca.json': { ...(await like('countries/us.json')), id: 'CA', ...land },
    'address-formats/ca.json': { ...(await like('address-formats/us.json')), id: 'ca', country: 'CA' },
    'carriers/canada-post.json': await like('carriers/usps.json'),
    'posts/ottawa.json': { ...(await like('posts/chicago.json')), ...place, ...names },
    'districts/ca.json': { ...map, ...dated, districts },
    'countries/ca.rules.json': rows.filter((file) => file.rows.length > 0),
  };
  for (const [path, json] of Object.entries(added)) await write(`rules/${path}`, JSON.stringify(json));
}

/** Another carrier, with kinds of mail of its own. */
function inCanada(text: string): string {
  return text.replaceAll('"usps', '"canada_post').replaceAll('"USD"', '"CAD"');
}

function isOfPassports({ at, for: services }: Row): boolean {
  return [at].flat().includes('US') && [services].flat().some((one) => /^(\*|passport\/.+)$/.test(one));
}

function toCanada(row: Row): Row {
  const services = [row.for].flat().filter((one) => /^(\*|passport\/.+)$/.test(one));
  return JSON.parse(inCanada(JSON.stringify({ ...row, at: 'CA', for: services }))) as Row;
}
