import { expect, it } from 'vitest';
import { isLocal, LimitedConnectionsOfRows } from '../../../src/main/connections/limited-connections-of-rows';
import { ConnectionRepository } from '../../../src/main/connections/connection-repository';
import { addConnection, freshDatabase } from '../storage/fresh-database';

it.each([
  ['openai', null, false],
  ['claude-code', null, false],
  ['practice', null, false],
  ['openai-compatible', 'https://api.example.com/v1', false],
  ['openai-compatible', 'http://localhost:8000/v1', true],
  ['openai-compatible', 'http://192.168.1.7:8000/v1', true],
  ['ollama', null, true],
  ['ollama', 'https://ollama.example.com', true],
  ['vllm', 'http://nas:8000', true],
] as const)('a connection to %s at %s is a local one: %s', (kind, base_url, expected) => {
  expect(isLocal({ kind, base_url })).toBe(expected);
});

it('follows every change of a connection', async () => {
  const db = await freshDatabase();
  const rows = new ConnectionRepository(db);
  addConnection(db, 'a', 'First');
  addConnection(db, 'b', 'Second');
  const connections = new LimitedConnectionsOfRows(rows);
  expect(connections.all().map(({ label }) => label)).toEqual(['First', 'Second']);
  rows.update('b', { label: 'Renamed' });
  expect(connections.find('b')).toEqual({ id: 'b', label: 'Renamed', kind: 'openai', isLocal: false });
  rows.disconnect('b', 5);
  expect(connections.find('b')).toBeNull();
});
