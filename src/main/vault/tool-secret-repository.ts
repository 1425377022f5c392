import { z } from 'zod';
import { type Command, type Db, type Query, command, query } from '../storage/statement';
import type { EnvelopeStore, StoredEnvelope } from './envelope-store';
import { toolSecretOf, toolSecretSlot } from './tool-secret';

const blob = z.instanceof(Buffer);
const Row = z
  .object({
    server_id: z.string(),
    name: z.string(),
    key_id: z.string(),
    version: z.int(),
    iv: blob,
    ciphertext: blob,
    tag: blob,
  })
  .transform(({ server_id, name, key_id, ...envelope }) => ({
    slot: toolSecretSlot(server_id, name),
    keyId: key_id,
    envelope,
  }));

const COLUMNS = 'server_id, name, key_id, version, iv, ciphertext, tag';

/** The sealed secrets of tool servers in the database. They go with their server. */
export class ToolSecretRepository implements EnvelopeStore {
  readonly #find: Query<StoredEnvelope>;
  readonly #under: Query<StoredEnvelope>;
  readonly #put: Command;
  readonly #remove: Command;
  readonly #hasServer: Query<unknown>;

  constructor(db: Db) {
    this.#find = query(db, `SELECT ${COLUMNS} FROM tool_secrets WHERE server_id = @serverId AND name = @name`, Row);
    this.#under = query(db, `SELECT ${COLUMNS} FROM tool_secrets WHERE key_id = ?`, Row);
    this.#put = command(
      db,
      `INSERT INTO tool_secrets (${COLUMNS}, sealed_at)
       VALUES (@serverId, @name, @keyId, @version, @iv, @ciphertext, @tag, @at)
       ON CONFLICT (server_id, name) DO UPDATE SET key_id = excluded.key_id, version = excluded.version,
         iv = excluded.iv, ciphertext = excluded.ciphertext, tag = excluded.tag, sealed_at = excluded.sealed_at`,
    );
    this.#remove = command(db, 'DELETE FROM tool_secrets WHERE server_id = @serverId AND name = @name');
    this.#hasServer = query(db, 'SELECT 1 FROM tool_servers WHERE id = ?', z.unknown());
  }

  find(slot: string): StoredEnvelope | undefined {
    return this.#find.one({ ...toolSecretOf(slot) });
  }

  under(keyId: string): StoredEnvelope[] {
    return this.#under.all(keyId);
  }

  put({ slot, keyId, envelope }: StoredEnvelope, at: number): void {
    const { version, iv, ciphertext, tag } = envelope;
    this.#put.run({ ...toolSecretOf(slot), keyId, version, iv, ciphertext, tag, at });
  }

  remove(slot: string): void {
    this.#remove.run({ ...toolSecretOf(slot) });
  }

  hasOwner(slot: string): boolean {
    return this.#hasServer.one(toolSecretOf(slot).serverId) !== undefined;
  }
}
