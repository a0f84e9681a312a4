import { putPoolerBetween } from '../../test/platform/database.ts';

// The same tests through a pooler in transaction mode.
putPoolerBetween();
await import('./audit.walls.test.ts');
