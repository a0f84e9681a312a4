import { spawn } from 'node:child_process';

export type Run = { code: number; output: string; seconds: number };

export const top = new URL('..', import.meta.url).pathname;

/** Runs a program without a terminal or stdin and keeps what it prints (stdout and stderr as they come). */
export function run(
  command: string,
  args: readonly string[],
  options: { echo?: boolean; folder?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: options.folder ?? top,
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
  return new Promise((resolve) => {
    const end = (code: number) => resolve({ code, output, seconds: (performance.now() - began) / 1000 });
    child.on('error', (error) => {
      output += `${command}: ${error.message}\n`;
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? (signal ? 128 : 1)));
  });
}
