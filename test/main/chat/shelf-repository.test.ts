import { expect, it } from 'vitest';
import { pageSql, PINNED_SQL } from '../../../src/main/chat/shelf-repository';
import { freshDatabase } from '../storage/fresh-database';

it.each([
  ['those without a place', pageSql('recent'), 'conversations_recent'],
  ['a folder', pageSql('folder'), 'conversations_in_folder'],
  ['the archive', pageSql('archived'), 'conversations_archived'],
  ['the pinned', PINNED_SQL, 'conversations_pinned'],
])('a page of %s is found by an index, without sorting', async (_, sql, index) => {
  const db = await freshDatabase();
  const plan = db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(
      sql === PINNED_SQL
        ? {}
        : { updatedAt: 1, id: 'x', limit: 50, ...(sql.includes('@folderId') && { folderId: 'f' }) },
    )
    .map((row) => (row as { detail: string }).detail)
    .join('; ');
  expect(plan).toContain(`SEARCH conversations USING INDEX ${index}`);
  expect(plan).not.toContain('TEMP B-TREE');
});
