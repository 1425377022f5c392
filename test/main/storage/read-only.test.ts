import { chmodSync, chownSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tempHome } from '../../support/temp-home';
import { runUntilItEnds } from './run-source';
import { databaseOf, during, note } from './storage-bed';

/** A user that owns nothing here: root, whom no mode bits bind, has its part played by that one. */
const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;
const bound = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** A folder that can be read and not written; it can be removed after the test. */
function closedHome(): string {
  const home = tempHome();
  onTestFinished(() => chmodSync(home, 0o755));
  return home;
}

async function startBound(home: string, what = 'storage'): Promise<{ uid: number; refused: string; files: string[] }> {
  const ended = await runUntilItEnds('storage/open-as-other-user.ts', [home, what], {
    ...bound,
    cwd: tmpdir(),
  });
  expect(ended).toMatch(/^0 \{/);
  return JSON.parse(ended.slice(2)) as { uid: number; refused: string; files: string[] };
}

// Windows has no such mode bits.
describe.skipIf(process.platform === 'win32')('without the right to write', () => {
  it.each(['storage', 'lock'])('to the folder, the start is refused in words, by the %s', async (what) => {
    const home = closedHome();
    chmodSync(home, 0o555);
    const { uid, refused, files } = await startBound(home, what);
    expect(uid).not.toBe(0);
    expect(refused).toBe(
      `home_not_writable: Signalbox cannot write to its folder ${home}. Make it writable for your user, or start with another folder (--home, or SIGNALBOX_HOME), then start again.`,
    );
    expect(files).toEqual([]);
  });

  it('to the database, the start is refused in words and nothing is touched', async () => {
    const home = tempHome();
    await during(home, (storage) => note(storage, 'kept'));
    if (asRoot) chownSync(home, NOBODY, NOBODY);
    chmodSync(databaseOf(home), 0o444);
    const before = readFileSync(databaseOf(home));
    const { refused } = await startBound(home);
    expect(refused).toContain(`home_not_writable: Signalbox cannot write to its file ${databaseOf(home)}.`);
    expect(readFileSync(databaseOf(home)).equals(before)).toBe(true);
    expect(readdirSync(home)).toEqual(['signalbox.db']);
  });

  it('to the folder of a database that can be written, as well', async () => {
    const home = closedHome();
    await during(home, (storage) => note(storage, 'kept'));
    chmodSync(home, 0o555);
    chmodSync(databaseOf(home), 0o666);
    expect((await startBound(home)).refused).toContain('home_not_writable');
    expect(readdirSync(home)).toEqual(['signalbox.db']);
  });
});
