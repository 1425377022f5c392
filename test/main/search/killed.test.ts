import Database from 'better-sqlite3';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { startSource } from '../storage/run-source';
import { searching, written, type Written } from './search-bed';

const MESSAGES = 9000;
const KILLS = 6;

/** Builds the index in another process and kills it after so many slices. @returns the share that it said was on disk */
async function buildAndDie(app: Written, afterSlices: number): Promise<number> {
  const child = startSource('search/build-until-killed.ts', [app.file, app.index]);
  let errors = '';
  child.stderr?.on('data', (text: Buffer) => (errors += text.toString()));
  let slices = 0;
  let share = 0;
  if (child.stdout === null) throw new Error('no output');
  createInterface({ input: child.stdout }).on('line', (line) => {
    share = Number(line);
    slices += 1;
    if (slices === afterSlices || share === 1) child.kill('SIGKILL');
  });
  await once(child, 'close');
  expect([errors, child.signalCode]).toEqual(['', 'SIGKILL']);
  return share;
}

it('killed again and again while it builds: what it said was done is done, and in the end all of it is', async () => {
  const app = await written();
  const chat = app.conversation('Chat');
  app.db.transaction(() => {
    for (let at = 0; at < MESSAGES; at += 1) app.say(chat, `ferry number${at} ${'some more words '.repeat(20)}`);
  })();
  let share = 0;
  let killedWithin = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const said = await buildAndDie(app, 2 + kill);
    expect(said).toBeGreaterThanOrEqual(share);
    share = said;
    if (share < 1) killedWithin += 1;
    const left = searching(app);
    expect(left.indexing.state().share).toBeGreaterThanOrEqual(share);
    left.close();
    // Something else comes in between.
    app.say(chat, `ferry later${kill}`);
  }
  expect(killedWithin).toBeGreaterThan(2);
  const search = searching(app);
  search.catchUp();
  expect(search.index.count('message', 'ferry', 2 * MESSAGES)).toBe(MESSAGES + KILLS);
  expect(search.find('number0 ').total.count).toBe(1);
  search.close();
  const index = new Database(app.index);
  expect(index.pragma('integrity_check', { simple: true })).toBe('ok');
  index.exec("INSERT INTO messages_index (messages_index) VALUES ('integrity-check')");
  index.close();
});
