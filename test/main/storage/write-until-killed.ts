import { writeSync } from 'node:fs';
import { migrations } from '../../../src/main/storage/migrations/index';
import { openStorage } from '../../../src/main/storage/storage';

// A process of its own: writes rows and says of each that it is saved, while backups are made, until it is killed.
const log = { debug() {}, info() {}, warn() {}, error() {} };
const second = {
  version: migrations.length + 1,
  name: 'second',
  sql: 'CREATE TABLE second (id INTEGER PRIMARY KEY) STRICT',
};
writeSync(1, 'start\n');
const storage = await openStorage({
  home: process.argv[2] ?? '',
  now: Date.now,
  log,
  migrations: [...migrations, second],
});
const add = storage.db.prepare('INSERT INTO drafts (scope, text, updated_at) VALUES (?, ?, 1)');
const first = Number(storage.db.prepare('SELECT count(*) FROM drafts').pluck().get());
const backUp = async (): Promise<void> => {
  for (;;) await storage.backupNow();
};
void backUp();
for (let row = first; ; row += 1) {
  add.run(String(row), 'x'.repeat(2000));
  writeSync(1, `${row}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
