import { join } from 'node:path';
import { EventBus } from '../../../src/main/events/event-bus';
import { Secret } from '../../../src/main/vault/secret';
import { createVault } from '../../../src/main/vault/create-vault';
import { addConnection, freshDatabase } from '../storage/fresh-database';
import { FileStore } from './file-store';

// A process of its own: seals twenty keys, then rotates and is killed at the moment that it was told.
const [home = '', moment = ''] = process.argv.slice(2);
let rotating = false;
const store = new FileStore(join(home, 'store.json'), (now) => {
  if (rotating && now === moment) process.kill(process.pid, 'SIGKILL');
});
const db = await freshDatabase(join(home, 'test.db'));
const vault = await createVault({ db, secrets: store, env: {}, events: new EventBus(), now: Date.now });
await vault.ready();
for (let index = 0; index < 20; index += 1) {
  addConnection(db, `connection-${index}`);
  vault.seal(`connection-${index}`, new Secret(`key-of-connection-${index}`));
}
rotating = true;
await vault.rotate();
