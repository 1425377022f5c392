import { z } from 'zod';
import { type Command, type Db, type Query, command, jsonColumn, query } from '../storage/statement';
import type { Sealed } from './cipher';
import { ScryptCost } from './root-key/passphrase';

const blob = z.instanceof(Buffer);
const State = z.enum(['pending', 'current', 'retired']);
const Source = z.enum(['environment', 'system', 'passphrase']);

const Row = z
  .object({
    key_id: z.string(),
    state: State,
    source: Source,
    kdf: jsonColumn(ScryptCost).nullable(),
    kdf_salt: blob.nullable(),
    check_iv: blob,
    check_ciphertext: blob,
    check_tag: blob,
  })
  .transform((row) => ({
    keyId: row.key_id,
    state: row.state,
    source: row.source,
    derivation: row.kdf === null || row.kdf_salt === null ? null : { cost: row.kdf, salt: row.kdf_salt },
    check: { iv: row.check_iv, ciphertext: row.check_ciphertext, tag: row.check_tag },
  }));

/** What is stored about a root key: never the key. */
export interface RootKeyRecord {
  readonly keyId: string;
  /**
   * `current`: keys are sealed with it. `pending`: the system's store was asked to keep it, and nothing is sealed with
   * it yet. `retired`: it was replaced, and is kept while anything is still sealed with it.
   */
  readonly state: z.infer<typeof State>;
  readonly source: z.infer<typeof Source>;
  /** How it comes from the passphrase; null for the other sources. */
  readonly derivation: { readonly cost: ScryptCost; readonly salt: Buffer } | null;
  /** Something known, sealed with it: tells the right root key from a wrong one. */
  readonly check: Sealed;
}

/** The records of root keys in the database. */
export class RootKeyRepository {
  readonly #all: Query<RootKeyRecord>;
  readonly #insert: Command;
  readonly #setState: Command;
  readonly #remove: Command;

  constructor(db: Db) {
    this.#all = query(
      db,
      `SELECT key_id, state, source, kdf, kdf_salt, check_iv, check_ciphertext, check_tag FROM root_keys
       ORDER BY made_at, key_id`,
      Row,
    );
    this.#insert = command(
      db,
      `INSERT INTO root_keys (key_id, state, source, kdf, kdf_salt, check_iv, check_ciphertext, check_tag, made_at)
       VALUES (@keyId, @state, @source, @kdf, @salt, @iv, @ciphertext, @tag, @at)`,
    );
    this.#setState = command(db, 'UPDATE root_keys SET state = @state WHERE key_id = @keyId');
    this.#remove = command(db, 'DELETE FROM root_keys WHERE key_id = ?');
  }

  current(): RootKeyRecord | undefined {
    return this.#all.all().find((record) => record.state === 'current');
  }

  /** Those that are not in force. */
  others(): RootKeyRecord[] {
    return this.#all.all().filter((record) => record.state !== 'current');
  }

  /** `at` in milliseconds since 1970. */
  insert({ keyId, state, source, derivation, check }: RootKeyRecord, at: number): void {
    this.#insert.run({
      keyId,
      state,
      source,
      kdf: derivation === null ? null : JSON.stringify(derivation.cost),
      salt: derivation?.salt ?? null,
      iv: check.iv,
      ciphertext: check.ciphertext,
      tag: check.tag,
      at,
    });
  }

  setState(keyId: string, state: RootKeyRecord['state']): void {
    this.#setState.run({ keyId, state });
  }

  /** Fails while anything is sealed with it. */
  remove(keyId: string): void {
    this.#remove.run(keyId);
  }
}
