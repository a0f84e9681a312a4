// node tools/ensure-debian-packages.ts [program …]: installs what the whole test run and the benchmarks call.
import { ensurePrograms } from './debian-packages.ts';
import type { Program } from './debian-packages.ts';

const all: Program[] = ['zbarimg', 'pdftoppm', 'pdftotext', 'psql', 'pgbench'];
const asked = process.argv.slice(2).filter((name): name is Program => (all as string[]).includes(name));

await ensurePrograms(...(asked.length > 0 ? asked : all));
