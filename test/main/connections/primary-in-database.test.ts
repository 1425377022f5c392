import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ConnectionRepository } from '../../../src/main/connections/connection-repository';
import { migrate } from '../../../src/main/storage/migrate';
import { migrations } from '../../../src/main/storage/migrations';

const step = fc.record({
  call: fc.constantFrom('insert', 'mark', 'disconnect', 'hand over', 'reconnect', 'purge', 'restart', 'take back'),
  which: fc.nat(5),
  next: fc.nat(5),
});

/** The id of the nth connection; some of these were never made. */
const idOf = (n: number): string => `${n}`;

it('keeps exactly one Primary, a connected one, whatever is asked of the database and in whatever order', async () => {
  const empty = new Database(':memory:');
  await migrate(empty, migrations, () => Promise.resolve());
  const image = empty.serialize();
  empty.close();
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      const db = new Database(image);
      db.pragma('foreign_keys = ON');
      let rows = new ConnectionRepository(db);
      let made = 0;
      const insert = (): void => {
        rows.insert({
          id: idOf(made),
          kind: 'practice',
          label: `Number ${made}`,
          base_url: null,
          default_model: 'm',
          practice_mode: null,
          credential: 'none',
          key_origin: null,
          created_at: made,
        });
        made += 1;
      };
      const asked: Record<(typeof steps)[number]['call'], (id: string, next: string) => void> = {
        insert,
        mark: (id) => rows.markPrimary(id),
        disconnect: (id) => rows.disconnect(id, 1),
        'hand over': (id, next) =>
          rows.transaction(() => {
            rows.markPrimary(next);
            rows.disconnect(id, 1);
          }),
        reconnect: (id) => rows.reconnect(id, `Again ${id}`),
        purge: () => rows.purge(2),
        restart: () => {
          rows = new ConnectionRepository(db);
        },
        'take back': (id) =>
          rows.transaction(() => {
            insert();
            rows.disconnect(id, 1);
            throw new Error('taken back');
          }),
      };
      for (const { call, which, next } of steps) {
        try {
          asked[call](idOf(which), idOf(next));
        } catch {
          // Refused, or taken back: the invariant holds either way.
        }
        const connected = rows.all();
        expect(connected.filter(({ is_primary }) => is_primary === 1)).toHaveLength(connected.length > 0 ? 1 : 0);
        expect(rows.primary()?.id).toBe(connected.find(({ is_primary }) => is_primary === 1)?.id);
      }
      db.close();
    }),
    { numRuns: 300 },
  );
});
