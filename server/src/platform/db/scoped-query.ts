import { Query } from 'pg';
import { WrongRole } from './database-away.ts';
import type { Lead } from './lead.ts';

/** What the driver does for a statement on the wire; its types leave it out. */
export type Wire = {
  parse: (message: { text: string; name: string }) => void;
  bind: (message: { statement: string; values: string[] }) => void;
  execute: (message: object) => void;
  query: (text: string) => void;
  parsedStatements: Record<string, string | undefined>;
};

/** The methods of the driver's class that are refined here, and the fields they read. */
type DriverQuery = {
  text: string;
  name: string | undefined;
  requiresPreparation(): boolean;
  submit(wire: Wire): Error | null;
  prepare(wire: Wire): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
  handleError(error: Error, wire: Wire): void;
};

export type Callback = (error: Error | null, result?: unknown) => void;

const Base = Query as unknown as new (config: unknown, values: unknown, callback?: Callback) => DriverQuery;

/** For whom a connection works now. */
export type Scope = {
  /** null: this role is not told apart. */
  lead: Lead | null;
  value: string;
  /** PostgreSQL may plan once by name. Not behind a pooler: the next statement may meet another server process. */
  keepsNames: boolean;
  isInTransaction: () => boolean;
};

const NAME = 'lingshi_lead';
// No such setting, or no name of one. A slip in a statement sent as text is another: it is found before all of it.
const NO_SETTING: readonly unknown[] = ['42704', '42602'];
// Without more statements behind it: BEGIN alone opens a transaction that outlives its message.
const OPENS = /^\s*(begin|start\s+transaction)\b[^;]*;?\s*$/i;

/**
 * A statement that tells the database for whom it runs, in one transaction and one round trip: what leads and the
 * statement itself go before a single Sync. Inside a transaction nothing leads; BEGIN has told it.
 */
export class ScopedQuery extends Base {
  readonly #scope: Scope;
  /** Whose answers come: those of what leads (or follows BEGIN), or the statement's own. */
  #hears: 'lead' | 'own' = 'own';
  #asksParse = false;
  #opens = false;

  constructor(scope: Scope, config: unknown, values: unknown, callback?: Callback) {
    super(config, values, callback);
    this.#scope = scope;
    if (!scope.keepsNames) this.name = undefined;
  }

  override submit(wire: Wire): Error | null {
    const { lead, value, isInTransaction } = this.#scope;
    if (lead === null || isInTransaction()) return super.submit(wire);
    if (this.requiresPreparation()) {
      this.#hears = 'lead';
      return super.submit(wire);
    }
    const sql = lead.sql(value);
    this.#opens = OPENS.test(this.text);
    this.#hears = this.#opens ? 'own' : 'lead';
    // An isolation level must be said before any other statement.
    wire.query(this.#opens ? `${this.text.replace(/;?\s*$/, '')}; ${sql}` : `${sql}; ${this.text}`);
    return null;
  }

  override prepare(wire: Wire): void {
    const { lead } = this.#scope;
    if (this.#hears === 'lead' && lead !== null) this.#writeLead(wire, lead);
    super.prepare(wire);
  }

  #writeLead(wire: Wire, lead: Lead): void {
    const { value, keepsNames } = this.#scope;
    const name = keepsNames ? NAME : '';
    this.#asksParse = wire.parsedStatements[name] === undefined;
    if (this.#asksParse) wire.parse({ text: lead.text, name });
    wire.bind({ statement: name, values: [value] });
    wire.execute({});
  }

  /** True when it was what leads that PostgreSQL has parsed, and not the statement. */
  hearsParseOfLead(wire: Wire): boolean {
    if (!this.#asksParse) return false;
    this.#asksParse = false;
    const { lead, keepsNames } = this.#scope;
    if (keepsNames) wire.parsedStatements[NAME] = lead?.text;
    return true;
  }

  override handleRowDescription(message: unknown): void {
    if (this.#hears === 'own') super.handleRowDescription(message);
  }

  override handleDataRow(message: unknown): void {
    if (this.#hears === 'own') super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#hears === 'own') {
      super.handleCommandComplete(message, wire);
      if (this.#opens) this.#hears = 'lead';
    } else if (!this.#opens) this.#hears = 'own';
  }

  override handleError(error: Error, wire: Wire): void {
    const { code } = error as { code?: unknown };
    const isLeads = this.#hears === 'lead' && NO_SETTING.includes(code);
    super.handleError(isLeads ? new WrongRole(error.message, { cause: error }) : error, wire);
  }
}
