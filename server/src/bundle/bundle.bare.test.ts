import { openWalls } from '../../test/platform/database.ts';

// The same tests with the second wall open: a query that names no account would be seen.
openWalls();
await import('./bundle.test.ts');
