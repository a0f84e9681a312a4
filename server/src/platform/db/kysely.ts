import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { ClientBase, Pool } from 'pg';
import type { DB } from './schema.generated.ts';

export type Database = Kysely<DB>;

const onPools = new WeakMap<Pool, Database>();
const onClients = new WeakMap<ClientBase, Database>();

/** Typed queries over a pool; each statement takes a connection of its own. */
export function kyselyOnPool(pool: Pool): Database {
  return remember(
    onPools,
    pool,
    () => new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) }),
  );
}

/** Typed queries over one client, inside whatever transaction and post it has. */
export function kyselyOn(client: ClientBase): Database {
  const lent = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => await Promise.resolve(lent), end: async () => await Promise.resolve() };
  return remember(onClients, client, () => {
    const dialect = new PostgresDialect({ pool: pool as unknown as PostgresPool });
    return new Kysely<DB>({ dialect });
  });
}

function remember<K extends object>(made: WeakMap<K, Database>, key: K, make: () => Database): Database {
  const found = made.get(key) ?? make();
  made.set(key, found);
  return found;
}
