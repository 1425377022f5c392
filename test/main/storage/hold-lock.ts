import { lockHome } from '../../../src/main/storage/instance-lock';

// A process of its own: takes the lock of a home folder, leaves word, says so, and stays until it is ended.
const lock = lockHome(process.argv[2] ?? '');
if (lock.held) lock.announce({ port: 4711, secret: 'for the second start' });
process.stdout.write(`${lock.held ? 'held' : 'refused'}\n`);
if (lock.held) setInterval(() => undefined, 1000);
