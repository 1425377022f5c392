import { z } from 'zod';
import { type Command, type Db, type Query, command, query } from '../storage/statement';
import type { EnvelopeStore, StoredEnvelope } from './envelope-store';

const blob = z.instanceof(Buffer);
const Row = z
  .object({
    connection_id: z.string(),
    key_id: z.string(),
    version: z.int(),
    iv: blob,
    ciphertext: blob,
    tag: blob,
  })
  .transform(({ connection_id, key_id, ...envelope }) => ({ slot: connection_id, keyId: key_id, envelope }));

const COLUMNS = 'connection_id, key_id, version, iv, ciphertext, tag';

/**
 * Whatever changes an envelope, the removal of its connection included, tells so. Temporary: they end with the database's
 * being open.
 */
const TELL_CHANGES = `
  CREATE TEMP TRIGGER IF NOT EXISTS envelope_updated AFTER UPDATE ON envelopes
    BEGIN SELECT envelope_changed(OLD.connection_id); END;
  CREATE TEMP TRIGGER IF NOT EXISTS envelope_deleted AFTER DELETE ON envelopes
    BEGIN SELECT envelope_changed(OLD.connection_id); END;`;

/** The sealed keys of connections in the database, in which no other process writes while it is open. */
export class EnvelopeRepository implements EnvelopeStore {
  readonly #db: Db;
  /** As they are on disk, until one changes: every call asks for one. */
  readonly #kept = new Map<string, StoredEnvelope>();
  readonly #find: Query<StoredEnvelope>;
  readonly #under: Query<StoredEnvelope>;
  readonly #put: Command;
  readonly #remove: Command;
  readonly #connected: Query<{ found: number }>;

  constructor(db: Db) {
    this.#db = db;
    db.function('envelope_changed', (connectionId) => void this.#kept.delete(String(connectionId)));
    db.exec(TELL_CHANGES);
    this.#find = query(db, `SELECT ${COLUMNS} FROM envelopes WHERE connection_id = ?`, Row);
    this.#under = query(db, `SELECT ${COLUMNS} FROM envelopes WHERE key_id = ?`, Row);
    this.#put = command(
      db,
      `INSERT INTO envelopes (${COLUMNS}, sealed_at) VALUES (@connectionId, @keyId, @version, @iv, @ciphertext, @tag, @at)
       ON CONFLICT (connection_id) DO UPDATE SET key_id = excluded.key_id, version = excluded.version, iv = excluded.iv,
         ciphertext = excluded.ciphertext, tag = excluded.tag, sealed_at = excluded.sealed_at`,
    );
    this.#remove = command(db, 'DELETE FROM envelopes WHERE connection_id = ?');
    this.#connected = query(db, 'SELECT count(*) AS found FROM connections WHERE id = ?', z.object({ found: z.int() }));
  }

  find(connectionId: string): StoredEnvelope | undefined {
    const kept = this.#kept.get(connectionId);
    if (kept !== undefined) return kept;
    const found = this.#find.one(connectionId);
    // What a transaction in the middle sees may never come to be.
    if (found !== undefined && !this.#db.inTransaction) this.#kept.set(connectionId, found);
    return found;
  }

  under(keyId: string): StoredEnvelope[] {
    return this.#under.all(keyId);
  }

  put({ slot, keyId, envelope }: StoredEnvelope, at: number): void {
    const { version, iv, ciphertext, tag } = envelope;
    this.#put.run({ connectionId: slot, keyId, version, iv, ciphertext, tag, at });
  }

  remove(connectionId: string): void {
    this.#remove.run(connectionId);
  }

  hasOwner(connectionId: string): boolean {
    return (this.#connected.one(connectionId)?.found ?? 0) > 0;
  }
}
