// npm run dev: the server restarts when a file it imports changes; vite serves both web programs with hot reload.
import { spawn } from 'node:child_process';
import { buildWeb } from './build-web.ts';
import { top } from './run.ts';

const programs: [string, string[]][] = [
  ['node', ['--watch', '--watch-preserve-output', 'server/src/main.ts', 'all']],
  ['vite', ['--config', 'web/vite.applicant.config.ts']],
  ['vite', ['--config', 'web/vite.console.config.ts']],
];

// The server refuses to serve pages that were never built; vite's own addresses are the ones to open, in the one
// language that LINGSHI_LOCALE names.
await buildWeb(['zh']);

const children = programs.map(([command, args]) => spawn(command, args, { cwd: top, stdio: 'inherit' }));

function stopAll(): void {
  for (const child of children) child.kill('SIGTERM');
}

for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode ??= code ?? 0;
    stopAll();
  });
}
process.on('SIGINT', stopAll).on('SIGTERM', stopAll);
