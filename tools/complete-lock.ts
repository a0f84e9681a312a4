// node tools/complete-lock.ts: after every npm install that changed package-lock.json. See lock-file.ts for why.
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock, findMissingBuilds } from './lock-file.ts';
import type { LockFile } from './lock-file.ts';
import { top } from './run.ts';

const path = join(top, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile;
const missing = findMissingBuilds(lock);
if (missing.length > 0) {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  // Nothing to install here came in, so ensure-installed.mjs must not take the file for a newer one.
  utimesSync(path, atime, mtime);
}
console.log(`package-lock.json: ${missing.length} builds for other systems filled in`);
