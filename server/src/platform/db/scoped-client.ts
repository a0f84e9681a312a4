import { Client, Pool } from 'pg';
import type { PoolClient, PoolConfig } from 'pg';
import { leadOf } from './lead.ts';
import type { DatabaseRole } from './lead.ts';
import { assertRole, checkedBy } from './role.check.ts';
import { ScopedQuery } from './scoped-query.ts';
import type { Callback, Scope, Wire } from './scoped-query.ts';
import { isInTransaction } from './transaction.ts';

type Options = PoolConfig & {
  role: DatabaseRole;
  /** Told why a connection was refused, beside its borrower. */
  onRefused: (error: Error) => void;
  /** For whom a connection is borrowed, asked in the borrower's own call. */
  valueOf: () => string;
};

/** What the driver's types leave out. */
type DriverClient = {
  connection: Wire;
  query(...args: unknown[]): unknown;
  _getActiveQuery(): unknown;
  _handleParseComplete(): void;
};

const BaseClient = Client as unknown as new (options: Options) => DriverClient;

/** A connection whose statements each tell the database for whom they run. */
class ScopedClient extends BaseClient {
  readonly scope: Scope = {
    lead: null,
    value: '',
    keepsNames: true,
    isInTransaction: () => isInTransaction(this as never),
  };

  /** Before it is given to anybody. */
  async assertRole(role: DatabaseRole): Promise<void> {
    const { isPooled } = await assertRole(this as never, role);
    this.scope.lead = leadOf(role);
    this.scope.keepsNames = !isPooled;
  }

  override query(...args: unknown[]): unknown {
    const [config, values, callback] = args;
    if (typeof (config as { submit?: unknown } | null)?.submit === 'function') return super.query(...args);
    const last = [values, callback].find((arg) => typeof arg === 'function') as Callback | undefined;
    const list = typeof values === 'function' ? undefined : values;
    if (last) return void super.query(new ScopedQuery({ ...this.scope }, config, list, last));
    return this.#ask(config, list);
  }

  async #ask(config: unknown, values: unknown): Promise<unknown> {
    return await new Promise((resolve, reject) => {
      const done: Callback = (error, result) => (error ? reject(error) : resolve(result));
      super.query(new ScopedQuery({ ...this.scope }, config, values, done));
    }).catch((error: Error) => {
      // As the driver does: who asked, and not the socket, is where the error comes from.
      Error.captureStackTrace(error);
      throw error;
    });
  }

  override _handleParseComplete(): void {
    const active = this._getActiveQuery();
    if (active instanceof ScopedQuery && active.hearsParseOfLead(this.connection)) return;
    super._handleParseComplete();
  }
}

type Taken = (error: Error | undefined, client: PoolClient | undefined, release: () => void) => void;
const BasePool = Pool as unknown as new (options: Options) => { connect(taken: Taken): unknown };

/**
 * Trap: a caller that waits for a connection is woken by whoever gives one back, in that one's context. So for whom
 * it borrows is asked at the call, and goes with the connection until it comes back.
 */
export class ScopedPool extends BasePool {
  readonly #valueOf: () => string;

  constructor(options: Options) {
    super({ ...options, Client: ScopedClient as never, ...refuseOthers(options) });
    this.#valueOf = options.valueOf;
  }

  override connect(taken?: Taken): Promise<PoolClient> | undefined {
    const value = this.#valueOf();
    if (taken === undefined) return this.#borrow(value);
    super.connect((error, client, release) => {
      if (client) workFor(client, value);
      taken(error, client, release);
    });
    return undefined;
  }

  async #borrow(value: string): Promise<PoolClient> {
    return await new Promise((resolve, reject) => {
      super.connect((error, client) => {
        if (error || !client) return reject(error ?? new Error('The pool gave no connection.'));
        workFor(client, value);
        resolve(client);
      });
    });
  }
}

function refuseOthers({ role, onRefused }: Options): Pick<PoolConfig, 'onConnect'> {
  return checkedBy(async (client) => {
    await (client as unknown as ScopedClient).assertRole(role).catch((error: Error) => {
      onRefused(error);
      throw error;
    });
  });
}

/** Says for whom this connection works from now on, until it is borrowed anew. */
export function workFor(client: PoolClient, value: string): void {
  if ((client as unknown) instanceof ScopedClient) (client as unknown as ScopedClient).scope.value = value;
}

/** The account for which this connection works; null: it is none of the applicants' side. */
export function toldAccount(client: PoolClient): string | null {
  if (!((client as unknown) instanceof ScopedClient)) return null;
  const { lead, value } = (client as unknown as ScopedClient).scope;
  return lead?.role === 'lingshi_applicant' ? value : null;
}
