import { describe, expect, it } from 'vitest';
import { exportFile, importBed } from './import-bed';

describe('an export of ChatGPT', () => {
  it('comes in with titles, times, models and the branch that was shown', async () => {
    const bed = await importBed();
    const done = await bed.take(exportFile('chatgpt'));
    expect(done).toMatchObject({ state: 'done', problem: null, bytesRead: done.bytes });
    expect(done.report).toMatchObject({ added: 2, updated: 0, alreadyHere: 0, messages: 11, endsInTheMiddle: false });
    expect(done.report.leftOut).toEqual([{ reason: 'empty', count: 1, titles: ['New chat'] }]);
    const branch = await bed.branch('Green tea without bitterness');
    expect(branch.map(({ role, text }) => [role, text])).toEqual([
      ['user', 'Why is my green tea bitter?'],
      ['assistant', 'Water above 80 °C brings out the tannins.'],
      ['user', 'How long for a large pot? Work it out.'],
      ['assistant', 'About **three minutes** for a pot of 1.2 litres.'],
    ]);
    expect(branch[0]?.createdAt).toBe(Date.UTC(2025, 0, 1, 10, 40, 1));
    expect(branch[3]).toMatchObject({
      status: 'done',
      source: { connectionId: null, label: 'ChatGPT', model: 'o3', practice: false },
    });
  });
});
