import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttachmentRepository } from '../../../src/main/attachments/attachment-repository';
import { ConversationFile } from '../../../src/main/chat-files/conversation-file';
import { fileNameOf } from '../../../src/main/chat-files/export/file-name';
import type { ConversationFileForm } from '../../../src/shared/contract/chat-files';
import type { Attachment } from '../../../src/shared/domain/attachment';
import { problemOf } from '../../support/problem-of';
import { exportFile, importBed, type ImportBed } from './import-bed';

const TEA = 'Green tea without bitterness';

/** A whole file, put together of its parts. */
function whole(
  bed: ImportBed,
  id: string,
  form: ConversationFileForm,
): { content: string; parts: number; name: string } {
  let content = '';
  let parts = 0;
  for (let next: number | null = 0; next !== null; parts += 1) {
    const part = bed.exports.part(id, form, next);
    content += part.content;
    next = part.next;
    if (next === null) return { content, parts: parts + 1, name: part.fileName };
  }
  throw new Error('a file without an end');
}

/** A conversation of so many messages, on disk. */
async function long(bed: ImportBed, count: number): Promise<string> {
  const messages = Array.from({ length: count }, (_, at) => ({
    uuid: `m${at}`,
    sender: at % 2 === 0 ? 'human' : 'assistant',
    text: `message ${at}`,
  }));
  await bed.take([{ uuid: 'long', name: 'Long', chat_messages: messages }]);
  return bed.idOf('Long');
}

describe('a conversation in Markdown', () => {
  it('has the branch that is shown, and who wrote what', async () => {
    const bed = await importBed();
    await bed.take(exportFile('chatgpt'));
    const { content, name } = whole(bed, bed.idOf(TEA), 'markdown');
    expect(name).toBe('Green tea without bitterness.md');
    expect(content).toBe(
      `# Green tea without bitterness

## You

Why is my green tea bitter?

## ChatGPT · gpt-4o

Water above 80 °C brings out the tannins.

## You

How long for a large pot? Work it out.

## ChatGPT · o3

About **three minutes** for a pot of 1.2 litres.
`,
    );
  });

  it('of any length comes in parts', async () => {
    const bed = await importBed();
    const id = await long(bed, 450);
    const { content, parts } = whole(bed, id, 'markdown');
    expect(parts).toBe(5);
    expect(content.match(/message \d+/g)).toEqual(Array.from({ length: 450 }, (_, at) => `message ${at}`));
  });

  it('has a title in one line that means nothing else', async () => {
    const bed = await importBed();
    const id = await long(bed, 2);
    bed.conversations.rename(id, '<img src=x> [a](b) `c` # d');
    expect(whole(bed, id, 'markdown').content.split('\n')[0]).toBe('# \\<img src=x\\> \\[a\\]\\(b\\) \\`c\\` \\# d');
  });
});

describe('a conversation in JSON', () => {
  it('has every branch, and is what its description says', async () => {
    const bed = await importBed();
    await bed.take(exportFile('chatgpt'));
    const { content, name } = whole(bed, bed.idOf(TEA), 'json');
    expect(name).toBe('Green tea without bitterness.json');
    const file = ConversationFile.parse(JSON.parse(content));
    expect(file.messages).toHaveLength(7);
    expect(file.shownMessageId).toBe(bed.branch(TEA).at(-1)?.id);
    expect(file.messages.at(-1)).toMatchObject({
      role: 'assistant',
      source: { provider: 'ChatGPT', model: 'o3' },
      reasoning: expect.stringContaining('Thought for 6 seconds') as string,
    });
  });

  it('leaves out what was taken away, and what follows it stays', async () => {
    const bed = await importBed();
    const id = await long(bed, 4);
    const [first, second] = bed.branch('Long');
    bed.db.prepare('UPDATE messages SET deleted_at = 1 WHERE id = ?').run(second?.id);
    const file = ConversationFile.parse(JSON.parse(whole(bed, id, 'json').content));
    expect(file.messages.map(({ text }) => text)).toEqual(['message 0', 'message 2', 'message 3']);
    expect(file.messages[1]?.parentId).toBe(first?.id);
  });

  it('comes in again elsewhere with all of its branches, and not where it still is', async () => {
    const here = await importBed();
    await here.take(exportFile('chatgpt'));
    const file = Buffer.from(whole(here, here.idOf(TEA), 'json').content);
    expect((await here.take(file)).report).toMatchObject({ added: 0, alreadyHere: 1 });
    const there = await importBed();
    expect((await there.take(file)).report).toMatchObject({ added: 1, messages: 7, losses: [] });
    const plain = (bed: ImportBed) =>
      bed.branch(TEA).map(({ id: _id, conversationId: _conversation, parentId: _parent, ...rest }) => rest);
    expect(plain(there)).toEqual(plain(here));
    const answer = there.branch(TEA)[1]?.id ?? '';
    expect(there.messages.beside([answer]).get(answer)).toHaveLength(2);
  });

  it('of any length comes in parts that are JSON together', async () => {
    const bed = await importBed();
    const { content, parts } = whole(bed, await long(bed, 450), 'json');
    expect(parts).toBe(5);
    expect(ConversationFile.parse(JSON.parse(content)).messages).toHaveLength(450);
  });
});

it('a part holds no more than a moment’s worth of text, in either form', async () => {
  const bed = await importBed();
  const messages = Array.from({ length: 7 }, (_, at) => ({
    uuid: `m${at}`,
    sender: at % 2 === 0 ? 'human' : 'assistant',
    text: `<${at}>${'x'.repeat(300_000)}`,
  }));
  await bed.take([{ uuid: 'long', name: 'Long', chat_messages: messages }]);
  for (const form of ['markdown', 'json'] as const) {
    const { content, parts } = whole(bed, bed.idOf('Long'), form);
    expect(parts).toBe(4);
    expect(content.match(/<\d>/g)).toEqual(['<0>', '<1>', '<2>', '<3>', '<4>', '<5>', '<6>']);
  }
});

it('what is not there cannot be exported', async () => {
  const { exports } = await importBed();
  expect((await problemOf(() => exports.part(crypto.randomUUID(), 'json', 0))).code).toBe('not_found');
});

it('files that went with a question are named', async () => {
  const bed = await importBed();
  const id = await long(bed, 2);
  const [question] = bed.branch('Long');
  const file: Attachment = {
    id: crypto.randomUUID(),
    name: 'a_b.txt',
    kind: 'text',
    mediaType: 'text/plain',
    bytes: 1,
    characters: 1,
    pages: null,
    note: null,
  };
  new AttachmentRepository(bed.db).add({ attachment: file, sha256: '' }, 1);
  bed.db.prepare('UPDATE messages SET attachment_ids = ? WHERE id = ?').run(JSON.stringify([file.id]), question?.id);
  expect(whole(bed, id, 'markdown').content).toContain('message 0\n\n*Attached: a\\_b.txt*\n');
  const { content } = whole(bed, id, 'json');
  expect(ConversationFile.parse(JSON.parse(content)).messages[0]?.attachments).toEqual(['a_b.txt']);
  const there = await importBed();
  const { report } = await there.take(Buffer.from(content));
  expect(there.branch('Long')[0]?.text).toBe('message 0\n\n[Attached: a_b.txt]');
  expect(report.losses).toMatchObject([{ reason: 'file', count: 1 }]);
});

describe('the name of a file', () => {
  it.each([
    ['Tides: a summary?', 'Tides a summary.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['con', 'Conversation.md'],
    ['LPT1.txt', 'Conversation.md'],
    ['...', 'Conversation.md'],
    ['inv\u202egpj', 'invgpj.md'],
    ['a\nb', 'ab.md'],
  ])('of “%s”', (title, name) => {
    expect(fileNameOf(title, 'md')).toBe(name);
  });

  it('can be had on every system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (title) => {
        const name = fileNameOf(title, 'html');
        // oxlint-disable-next-line no-control-regex -- these are what must not be there
        expect(name).toMatch(/^[^/\\:*?"<>|\u0000-\u001f.][^/\\:*?"<>|\u0000-\u001f]*\.html$/u);
        expect(name.length).toBeLessThanOrEqual(85);
        expect(name).not.toMatch(/[ .]\.html$/);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});
