import { readdirSync } from 'node:fs';
import { lockHome } from '../../../src/main/storage/instance-lock';
import { StartRefusal } from '../../../src/main/storage/start-refusal';
import { openStorage } from '../../../src/main/storage/storage';

// A process of its own, of a user who may not write: says how the start was refused.
const [home = '', what = ''] = process.argv.slice(2);
const log = { debug() {}, info() {}, warn() {}, error() {} };
const refused = async (start: () => unknown): Promise<string> => {
  try {
    await start();
    return 'started';
  } catch (error) {
    return error instanceof StartRefusal ? `${error.code}: ${error.sentence} ${error.advice}` : String(error);
  }
};
const start = what === 'lock' ? () => lockHome(home) : () => openStorage({ home, now: Date.now, log });
process.stdout.write(
  JSON.stringify({ uid: process.getuid?.(), refused: await refused(start), files: readdirSync(home) }),
);
