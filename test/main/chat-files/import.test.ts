import { describe, expect, it } from 'vitest';
import { exportFile, importBed } from './import-bed';

const TEA = 'Green tea without bitterness';
const BAKERY = 'A logo for the bakery';
const SEA = 'Packing for the North Sea';

describe('an export of ChatGPT', () => {
  it('comes in with titles, times, models and the branch that was shown', async () => {
    const bed = await importBed();
    const done = await bed.take(exportFile('chatgpt'));
    expect(done).toMatchObject({ state: 'done', problem: null, bytesRead: done.bytes });
    expect(done.report).toMatchObject({ added: 2, updated: 0, alreadyHere: 0, messages: 11, endsInTheMiddle: false });
    expect(done.report.leftOut).toEqual([{ reason: 'empty', count: 1, titles: ['New chat'] }]);
    expect(bed.titles()).toEqual([BAKERY, TEA]);
    const branch = bed.branch(TEA);
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
    expect(branch[3]).toHaveProperty('reasoning', expect.stringContaining('Thought for 6 seconds'));
    expect(branch[3]).toMatchObject({
      steps: [{ tool: 'python', input: expect.stringContaining('```python\nprint(2 * 1.2 / 0.8)\n```') }],
    });
  });

  it('keeps its branches beside each other', async () => {
    const bed = await importBed();
    await bed.take(exportFile('chatgpt'));
    const [, answer, question] = bed.branch(TEA);
    const beside = (id = '') => [...bed.messages.beside([id]).values()].flat();
    expect(beside(answer?.id).map((id) => bed.messages.find(id)?.text)).toEqual([
      'The water is too hot. Try **70 °C**.',
      'Water above 80 °C brings out the tannins.',
    ]);
    expect(beside(question?.id)).toHaveLength(2);
  });

  it('says what did not come along', async () => {
    const bed = await importBed();
    const { report } = await bed.take(exportFile('chatgpt'));
    expect(report.losses).toEqual([
      { reason: 'picture', kind: null, count: 1, titles: [BAKERY] },
      { reason: 'unknown_kind', kind: 'super_widget_v9', count: 1, titles: [BAKERY] },
      { reason: 'file', kind: null, count: 1, titles: [BAKERY] },
    ]);
    expect(bed.branch(BAKERY).map(({ text }) => text)).toContain('Here is the price list.\n\n[Attached: prices.pdf]');
  });

  it('has what was archived there in the archive', async () => {
    const bed = await importBed();
    await bed.take(exportFile('chatgpt'));
    expect(bed.conversations.find(bed.idOf(BAKERY))?.archived_at).toBeGreaterThan(0);
    expect(bed.conversations.find(bed.idOf(TEA))?.archived_at).toBeNull();
  });
});

describe('an export of Claude', () => {
  it('comes in, with the text of its attachments, its artifacts and its thoughts', async () => {
    const bed = await importBed();
    const { report } = await bed.take(exportFile('claude'));
    expect(report).toMatchObject({ added: 2, messages: 7, leftOut: [{ reason: 'empty', count: 1, titles: [] }] });
    const [question, answer] = bed.branch(SEA);
    expect(question?.text).toBe(
      'What do I pack for four days at the North Sea in March?\n\n' +
        '[Attached: weather.txt]\n\n```\n4 to 8 °C, rain on two days, strong wind\n```\n\n[Attached: suitcase.jpg]',
    );
    expect(answer).toMatchObject({
      text: 'Layers and a windproof jacket.\n\n**Packing list**\n\n- [ ] jacket\n- [ ] boots',
      source: { connectionId: null, label: 'Claude', model: null },
    });
    expect(report.losses).toContainEqual({ reason: 'file', kind: null, count: 1, titles: [SEA] });
  });

  it('has its branches where messages name what they follow', async () => {
    const bed = await importBed();
    await bed.take(exportFile('claude'));
    expect(bed.branch('Name a colour').map(({ text }) => text)).toEqual([
      'Can you name a colour?',
      'Green.\n\n(a green cube)',
    ]);
    const answer = bed.branch('Name a colour')[1]?.id ?? '';
    expect(bed.messages.beside([answer]).get(answer)).toHaveLength(2);
  });
});

describe('the same conversation again', () => {
  /** A conversation of Claude with so many messages. */
  const grown = (count: number, name = 'Tides') => [
    {
      uuid: 'tides',
      name,
      created_at: '2025-03-02T08:00:00Z',
      chat_messages: Array.from({ length: count }, (_, at) => ({
        uuid: `t${at}`,
        sender: at % 2 === 0 ? 'human' : 'assistant',
        text: `message ${at}`,
        created_at: `2025-03-02T08:0${at}:00Z`,
      })),
    },
  ];
  const texts = (count: number) => Array.from({ length: count }, (_, at) => `message ${at}`);

  it('is recognised, and nothing comes twice', async () => {
    const bed = await importBed();
    await bed.take(exportFile('chatgpt'));
    const { report } = await bed.take(exportFile('chatgpt'));
    expect(report).toMatchObject({ added: 0, updated: 0, alreadyHere: 2, messages: 0, losses: [] });
    expect(bed.titles()).toHaveLength(2);
  });

  it('is brought up to date', async () => {
    const bed = await importBed();
    await bed.take(grown(2));
    const { report } = await bed.take(grown(4, 'Tides and moon'));
    expect(report).toMatchObject({ added: 0, updated: 1, alreadyHere: 0, messages: 2 });
    expect(bed.branch('Tides and moon').map(({ text }) => text)).toEqual(texts(4));
    expect(bed.events).toContainEqual({ type: 'branch_changed', conversationId: bed.idOf('Tides and moon') });
    expect(bed.conversations.find(bed.idOf('Tides and moon'))?.updated_at).toBe(Date.UTC(2025, 2, 2, 8, 3));
  });

  it('keeps what the person changed: its title, and what they look at', async () => {
    const bed = await importBed();
    await bed.take(grown(4));
    const id = bed.idOf('Tides');
    const [, answer] = bed.branch('Tides');
    bed.conversations.rename(id, 'My tides');
    bed.conversations.showLeaf(id, answer?.id ?? '');
    await bed.take(grown(6, 'Tides and moon'));
    expect(bed.branch('My tides').map(({ text }) => text)).toEqual(texts(2));
    const last = bed.messages.lastBelow(bed.messages.find(answer?.id ?? '')!);
    expect(bed.messages.branch(last, 100).map(({ text }) => text)).toEqual(texts(6));
  });

  it('keeps what the person deleted deleted, and says so, unless they want it back', async () => {
    const bed = await importBed();
    await bed.take(grown(2));
    const id = bed.idOf('Tides');
    bed.conversations.setDeleted(id, Date.now());
    const again = await bed.take(grown(4));
    expect(again.report).toMatchObject({
      added: 0,
      leftOut: [{ reason: 'deleted_here', count: 1, titles: ['Tides'] }],
    });
    expect(again.state).toBe('done');
    expect(bed.titles()).toEqual([]);
    const back = await bed.take(grown(4), { bringBackDeleted: true });
    expect(back.report).toMatchObject({ updated: 1, messages: 2 });
    expect(bed.branch('Tides').map(({ text }) => text)).toEqual(texts(4));
    // For good.
    bed.conversations.setDeleted(id, 1000);
    bed.conversations.purge(2000);
    expect((await bed.take(grown(4))).report.leftOut).toHaveLength(1);
    expect((await bed.take(grown(4), { bringBackDeleted: true })).report).toMatchObject({ added: 1, messages: 4 });
  });

  it('twice in one file comes in once', async () => {
    const bed = await importBed();
    const { report } = await bed.take([...grown(2), ...grown(2)]);
    expect(report).toMatchObject({ added: 1, alreadyHere: 1 });
  });
});

it('an import tells how far it is', async () => {
  const bed = await importBed();
  const { id } = await bed.take(exportFile('claude'), { name: 'C:\\Users\\me\\conversations.json' });
  const told = bed.events.flatMap((event) => (event.type === 'import_changed' ? [event.import] : []));
  expect(told.every((one) => one.id === id && one.fileName === 'conversations.json')).toBe(true);
  expect(told.at(-1)).toMatchObject({ state: 'done', endedAt: expect.any(Number) as number });
});
