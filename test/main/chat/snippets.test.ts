import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { SnippetRepository } from '../../../src/main/chat/snippet-repository';
import { Snippets } from '../../../src/main/chat/snippets';
import { EventBus } from '../../../src/main/events/event-bus';
import type { Db } from '../../../src/main/storage/statement';
import { COMMAND_NAMES, SNIPPET_NAME_MAX, SNIPPET_TEXT_MAX, SNIPPETS_MAX } from '../../../src/shared/domain/snippet';
import { problemOf } from '../../support/problem-of';
import { startTestApp } from '../../support/test-app';
import { freshDatabase } from '../storage/fresh-database';

const DAY_MS = 24 * 60 * 60_000;
let db: Db;
let clock: number;
let snippets: Snippets;
const open = () => new Snippets(new SnippetRepository(db), new EventBus(), () => clock);

beforeEach(async () => {
  db = await freshDatabase();
  clock = Date.UTC(2026, 10, 20, 12);
  snippets = open();
});

const save = (name: string, text = 'Text', id: string = randomUUID()) => snippets.save({ id, name, text });
const names = () => snippets.all().map(({ name }) => name);

describe('snippets', () => {
  it('are kept by name, and changed under their ids', () => {
    const b = save('b');
    save('A', 'Dear {{name}}');
    expect(names()).toEqual(['A', 'b']);
    save('c', 'New', b.id);
    expect(open().all()).toMatchObject([
      { name: 'A', text: 'Dear {{name}}' },
      { id: b.id, name: 'c', text: 'New' },
    ]);
  });

  it('have names that can be typed behind a slash', async () => {
    expect(save(' /Weekly  report ').name).toBe('Weekly-report');
    expect(save('größe_2').name).toBe('größe_2');
    for (const name of ['', ' ', '-a', 'a/b', 'a.b', 'x'.repeat(SNIPPET_NAME_MAX + 1)]) {
      expect(await problemOf(() => save(name))).toMatchObject({ code: 'invalid_input', field: 'name' });
    }
  });

  it('share no name with each other or with a command', async () => {
    const { id } = save('report');
    expect(await problemOf(() => save('Report'))).toMatchObject({ field: 'name' });
    expect(save('Report', 'Text', id).name).toBe('Report');
    for (const name of COMMAND_NAMES) expect((await problemOf(() => save(name))).field).toBe('name');
  });

  it('need a text that fits', async () => {
    for (const text of ['', ' \n', 'x'.repeat(SNIPPET_TEXT_MAX + 1)]) {
      expect(await problemOf(() => save('a', text))).toMatchObject({ code: 'invalid_input', field: 'text' });
    }
    expect(snippets.all()).toEqual([]);
  });

  it('come back for a day after they were removed', async () => {
    const { id } = save('a');
    snippets.remove(id);
    expect(names()).toEqual([]);
    expect((await problemOf(() => snippets.remove(id))).code).toBe('not_found');
    clock += DAY_MS - 1;
    expect(open().undoRemove(id)).toMatchObject({ name: 'a' });
    expect(names()).toEqual(['a']);
    snippets.remove(id);
    clock += DAY_MS + 1;
    expect((await problemOf(() => open().undoRemove(id))).code).toBe('not_found');
  });

  it('do not come back beside another that has the name by now', async () => {
    const { id } = save('a');
    snippets.remove(id);
    save('A');
    expect(await problemOf(() => snippets.undoRemove(id))).toMatchObject({ field: 'name' });
    expect(names()).toEqual(['A']);
  });

  it('are not more than a list can show', async () => {
    for (let n = 0; n < SNIPPETS_MAX; n += 1) save(`s${n}`);
    expect((await problemOf(() => save('one-more'))).sentence).toContain(String(SNIPPETS_MAX));
    const first = snippets.all()[0]!;
    expect(snippets.save({ ...first, text: 'Changed' }).text).toBe('Changed');
  });

  it('reach the window', async () => {
    const { main } = await startTestApp();
    const id = randomUUID();
    await main.chat.saveSnippet({ id, name: 'greet', text: 'Hello {{name}}' });
    await main.chat.removeSnippet({ id });
    expect(await main.chat.snippets()).toEqual([]);
    await main.chat.undoRemoveSnippet({ id });
    expect(await main.chat.snippets()).toEqual([{ id, name: 'greet', text: 'Hello {{name}}' }]);
  });
});
