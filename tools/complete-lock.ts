// node tools/complete-lock.ts: after every npm install that changed package-lock.json. See lock-file.ts for why.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock, findMissingBuilds } from './lock-file.ts';
import type { LockFile } from './lock-file.ts';
import { top } from './run.ts';

const path = join(top, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile;
const missing = findMissingBuilds(lock);
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
console.log(`package-lock.json: ${missing.length} builds for other systems filled in`);
