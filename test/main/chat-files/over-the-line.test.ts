import { expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { problemFrom, startTestApp } from '../../support/test-app';
import { exportFile } from './import-bed';

it('the window brings a file in, is told of its end, reads it, goes on with it and exports it', async () => {
  const app = await startTestApp();
  const { chat, chatFiles } = app.main;
  const id = crypto.randomUUID();
  const content = exportFile('chatgpt');
  expect(await chatFiles.currentImport()).toBeNull();
  await chatFiles.beginImport({ id, name: 'conversations.json', bytes: content.length });
  await chatFiles.addToImport({ id, offset: 0, data: content.toString('base64') });
  expect(await chatFiles.startImport({ id, bringBackDeleted: false })).toMatchObject({ id, state: 'running' });
  await eventually(() =>
    expect(app.events).toContainEqual({
      type: 'import_changed',
      import: expect.objectContaining({
        id,
        state: 'done',
        report: expect.objectContaining({ added: 2 }) as object,
      }) as object,
    }),
  );
  expect((await chatFiles.currentImport())?.state).toBe('done');
  const { items } = await chat.conversations({ limit: 10 });
  const tea = items.find(({ title }) => title === 'Green tea without bitterness')?.id ?? '';
  const page = await chat.messages({ conversationId: tea, limit: 50 });
  expect(page.items).toHaveLength(4);
  expect(page.items.at(-1)).toMatchObject({
    role: 'assistant',
    source: { connectionId: null, label: 'ChatGPT', model: 'o3' },
  });
  expect(Object.values(page.alternatives).map((beside) => beside.length)).toContain(2);

  await app.main.connections.add({
    kind: 'practice',
    label: 'Practice',
    practiceMode: 'answers',
    defaultModel: 'practice',
  });
  expect((await app.ask('and with milk?', tea)).status).toBe('done');
  const { content: file } = await chatFiles.exportPart({ conversationId: tea, form: 'markdown', from: 0 });
  expect(file).toContain('and with milk?');
  expect(await chatFiles.exportName({ conversationId: tea, ending: 'html' })).toEqual({
    fileName: 'Green tea without bitterness.html',
  });
});

it('what is asked wrongly is a problem in words', async () => {
  const { main } = await startTestApp();
  const id = crypto.randomUUID();
  expect((await problemFrom(main.chatFiles.startImport({ id, bringBackDeleted: false }))).sentence).toContain(
    'did not arrive whole',
  );
  expect((await problemFrom(main.chatFiles.stopImport({ id }))).code).toBe('chat_file');
  expect((await problemFrom(main.chatFiles.exportName({ conversationId: id, ending: 'md' }))).code).toBe('not_found');
});
