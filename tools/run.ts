import { spawn } from 'node:child_process';

export type Run = { code: number; output: string; seconds: number };

export const top = new URL('..', import.meta.url).pathname;

type RunOptions = {
  echo?: boolean;
  folder?: string;
  env?: Readonly<Record<string, string>>;
  /** After so many it is ended, with whatever it has started. */
  seconds?: number;
};

/** Runs a program without a terminal or stdin and keeps what it prints (stdout and stderr as they come). */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: options.folder ?? top,
    detached: options.seconds !== undefined,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (options.echo) process.stdout.write(text);
    });
  }
  const { seconds } = options;
  const limit = seconds === undefined ? undefined : setTimeout(() => endGroup(child.pid), seconds * 1000);
  const leave = () => endGroup(child.pid);
  if (seconds !== undefined) process.once('exit', leave);
  return new Promise((resolve) => {
    const end = (code: number) => {
      clearTimeout(limit);
      process.off('exit', leave);
      resolve({ code, output, seconds: (performance.now() - began) / 1000 });
    };
    child.on('error', (error) => {
      output += `${command}: ${error.message}\n`;
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? (signal ? 128 : 1)));
  });
}

/** A program in a group of its own is not ended with us. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
