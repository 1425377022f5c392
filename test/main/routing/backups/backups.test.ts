import { describe, expect, it } from 'vitest';
import { BEGIN, openOnThree } from '../opened';
import { CLAUDE, DEEPSEEK, GEMINI, idOf } from '../plan/snapshots';

describe('backups', () => {
  it('keep the order that they were given over a new start, each once', async () => {
    const opened = await openOnThree();
    expect(opened.backups.list()).toEqual([]);
    expect(opened.backups.set([GEMINI, CLAUDE, GEMINI, idOf(77)])).toEqual([GEMINI, CLAUDE]);
    expect(opened.again().backups.list()).toEqual([GEMINI, CLAUDE]);
    expect(opened.told.map(({ type }) => type)).toContain('routing_changed');
  });

  it('leave out who is disconnected, and have it again in its place when that is undone', async () => {
    const { backups, rows } = await openOnThree();
    backups.set([GEMINI, CLAUDE, DEEPSEEK]);
    rows.disconnect(GEMINI, BEGIN);
    expect(backups.list()).toEqual([CLAUDE, DEEPSEEK]);
    rows.reconnect(GEMINI, 'Gemini');
    expect(backups.list()).toEqual([GEMINI, CLAUDE, DEEPSEEK]);
  });
});
