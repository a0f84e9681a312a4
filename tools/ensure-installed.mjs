// Installs what the lock file names when node_modules is absent or from another lock file.
// Plain JavaScript for Node 20: it runs before the pinned Node 26 is there. Says nothing when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(top, 'package-lock.json');
const modules = join(top, 'node_modules');
const mark = join(modules, '.installed-lock');

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

function isInstalled() {
  if (!existsSync(join(modules, '.bin', 'node'))) return false;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lockHash()) return true;
  // Installed by hand: npm writes this file last.
  const written = join(modules, '.package-lock.json');
  return existsSync(written) && statSync(written).mtimeMs >= statSync(lockFile).mtimeMs;
}

function install() {
  // stdout stays free for the script that asked: `npm run -s lingshi` may be piped.
  console.error('Installing what package-lock.json names (once, and after it changes) …');
  // Inside an npm script npm names itself; there is then no need to find it on PATH.
  const npm = process.env['npm_execpath'];
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const run = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: top,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0) {
    console.error('npm ci failed: see the lines above. A registry must be reachable for the first start.');
    process.exit(run.status ?? 1);
  }
  writeFileSync(mark, lockHash());
}

if (!isInstalled()) install();
