import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type HomeLock, lockHome } from '../../../src/main/storage/instance-lock';
import { tempHome } from '../../support/temp-home';
import { startSource } from './run-source';

let home: string;
beforeEach(() => {
  home = tempHome();
});

function lock(folder = home): HomeLock {
  const taken = lockHome(folder);
  onTestFinished(() => {
    if (taken.held) taken.release();
  });
  return taken;
}

/** Another process that holds the lock. */
async function holder(): Promise<ChildProcess> {
  const child = startSource('storage/hold-lock.ts', [home]);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  expect(line.toString()).toBe('held\n');
  return child;
}

describe('a home folder', () => {
  it('is held by one process, whose word the second start reads', async () => {
    const child = await holder();
    expect(lock()).toEqual({ held: false, contact: { port: 4711, secret: 'for the second start' } });
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(lock().held).toBe(true);
  });

  it('is free as soon as its holder was killed, and the word of that one is gone', async () => {
    const child = await holder();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(join(home, 'signalbox.lock.json'))).toBe(true);
    expect(lock().held).toBe(true);
    expect(existsSync(join(home, 'signalbox.lock.json'))).toBe(false);
    expect(lock()).toEqual({ held: false, contact: null });
  });

  it('is held once within one process too, also under another name of the folder', () => {
    expect(lock().held).toBe(true);
    const alias = join(tempHome(), 'alias');
    symlinkSync(home, alias);
    expect(lock(alias).held).toBe(false);
  });

  it('is free again when it is let go of, once', () => {
    const first = lock();
    if (first.held) {
      first.announce({ port: 1 });
      first.release();
    }
    const second = lock();
    expect(second.held).toBe(true);
    if (first.held) first.release();
    expect(lock().held).toBe(false);
    expect(existsSync(join(home, 'signalbox.lock.json'))).toBe(false);
  });

  it('leaves its word for its user alone', () => {
    const taken = lock();
    if (taken.held) taken.announce({ secret: 'x' });
    expect(statSync(join(home, 'signalbox.lock.json')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(home, 'signalbox.lock.json'), 'utf8'))).toEqual({ secret: 'x' });
  });

  it('can be locked whatever was written into the lock file', () => {
    writeFileSync(join(home, 'signalbox.lock'), 'somebody wrote this. '.repeat(100));
    expect(lock().held).toBe(true);
    expect(lock().held).toBe(false);
  });

  it('with half a word has none', () => {
    expect(lock().held).toBe(true);
    writeFileSync(join(home, 'signalbox.lock.json'), '{"port":');
    expect(lock()).toEqual({ held: false, contact: null });
  });

  it('is made where it is missing', () => {
    expect(lock(join(home, 'not', 'yet')).held).toBe(true);
  });

  it('that cannot be locked refuses the start', () => {
    mkdirSync(join(home, 'signalbox.lock'));
    expect(() => lockHome(home)).toThrow(
      expect.objectContaining({ name: 'StartRefusal', code: 'database_unreadable' }),
    );
  });
});
