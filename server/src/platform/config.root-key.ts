import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOrCreateRootKey, rootKeyFromText, type RootKey } from './crypto/root-key.ts';

const DEMO_KEY_FILE = 'demo-root.key';

type Settings = {
  LINGSHI_MODE: string;
  LINGSHI_ROOT_KEY?: string | undefined;
  LINGSHI_ROOT_KEY_FILE?: string | undefined;
};

/**
 * The key that everything is sealed under: given, or made by a demo for itself.
 * @returns undefined when something is wrong, which `problems` says by now
 */
export function readKey(settings: Settings, dataFolder: string, problems: string[]): RootKey | undefined {
  try {
    const given = readGivenKey(settings);
    if (given !== undefined) {
      const problem = judgeKey(given, settings.LINGSHI_MODE === 'production' ? dataFolder : undefined);
      if (problem === undefined) return rootKeyFromText(given);
      problems.push(problem);
      return undefined;
    }
  } catch (error) {
    problems.push(
      `LINGSHI_ROOT_KEY_FILE cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`,
    );
    return undefined;
  }
  if (settings.LINGSHI_MODE === 'production') {
    problems.push(
      'LINGSHI_ROOT_KEY or LINGSHI_ROOT_KEY_FILE is missing; make one with: openssl rand -base64 32',
    );
    return undefined;
  }
  if (problems.length > 0) return undefined;
  // Others may pass through, not look in: as root, PostgreSQL runs under another account and has its data below.
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  return readOrCreateRootKey(join(dataFolder, DEMO_KEY_FILE));
}

function readGivenKey({ LINGSHI_ROOT_KEY, LINGSHI_ROOT_KEY_FILE }: Settings): string | undefined {
  if (LINGSHI_ROOT_KEY !== undefined) return LINGSHI_ROOT_KEY.trim();
  return LINGSHI_ROOT_KEY_FILE === undefined ? undefined : readFileSync(LINGSHI_ROOT_KEY_FILE, 'utf8').trim();
}

function judgeKey(text: string, productionData: string | undefined): string | undefined {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32)
    return 'LINGSHI_ROOT_KEY must be 32 random bytes in base64; make one with: openssl rand -base64 32';
  // 32 random bytes hold about 30 different ones: a key with fewer than 20 was typed, not drawn.
  if (new Set(key).size < 20) return 'LINGSHI_ROOT_KEY is not random; make one with: openssl rand -base64 32';
  if (productionData !== undefined && isDemoKey(key, productionData)) {
    return 'LINGSHI_ROOT_KEY is the key of the demo; production needs one of its own';
  }
  return undefined;
}

function isDemoKey(key: Buffer, dataFolder: string): boolean {
  try {
    return Buffer.from(readFileSync(join(dataFolder, DEMO_KEY_FILE), 'utf8').trim(), 'base64').equals(key);
  } catch {
    return false;
  }
}
