import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Config } from '../platform/config.ts';

const PROGRAM = join(import.meta.dirname, '../../../partners/sandbox-registry/main.ts');
const STARTS_WITHIN_MS = 10_000;

export type SandboxRegistry = {
  settings: NonNullable<Config['registry']>;
  close: () => Promise<void>;
};

/**
 * Starts the sandbox registry as a process of its own, with keys drawn for this start. It ends with this process,
 * however that ends.
 * @param port 0 = any; one that is taken becomes any
 */
export async function startSandboxRegistry(port: number): Promise<SandboxRegistry> {
  const ours = generateKeyPairSync('ed25519');
  const theirs = generateKeyPairSync('ed25519');
  const child = spawn(process.execPath, [PROGRAM], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      SANDBOX_PORT: String(port),
      SANDBOX_PRIVATE_KEY: theirs.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
      SANDBOX_CALLER_KEY: spki(ours.publicKey),
    },
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line', { signal: AbortSignal.timeout(STARTS_WITHIN_MS) })) as [string];
  const { url } = JSON.parse(line) as { url: string };
  return {
    settings: {
      url,
      own: { keyId: 'lingshi', privateKey: ours.privateKey },
      their: { keyId: 'sandbox-registry', publicKey: theirs.publicKey },
    },
    close: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

function spki(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}
