import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../src/shared/domain/attachment';
import { USUAL_CHAT_OPTIONS } from '../../../src/shared/domain/chat-options';
import { NO_PARAMETERS } from '../../../src/shared/domain/work';
import { problemOf } from '../../support/problem-of';
import { ended, openChat, send, type Opened } from './chat-bed';

function fileIn({ files, storage }: Opened, change: Partial<Attachment> = {}): Attachment {
  const file: Attachment = {
    id: randomUUID(),
    name: 'notes.txt',
    kind: 'text',
    mediaType: 'text/plain',
    bytes: 12,
    characters: 12,
    pages: null,
    note: null,
    picture: null,
    ...change,
  };
  files.set(file.id, file);
  storage.db
    .prepare(
      `INSERT INTO attachments (id, name, kind, media_type, bytes, characters, pages, note, sha256, created_at)
       VALUES (@id, @name, @kind, @mediaType, @bytes, @characters, @pages, @note, 'x', 0)`,
    )
    .run(file);
  return file;
}

const sending = (text: string, attachmentIds: string[], conversationId: string = randomUUID()) => ({
  conversationId,
  questionId: randomUUID(),
  answerId: randomUUID(),
  text,
  attachmentIds,
});

describe('files', () => {
  it('go with their question, and with every later one of the branch', async () => {
    const opened = await openChat();
    const [notes, plan] = [fileIn(opened), fileIn(opened, { name: 'plan.pdf', kind: 'pdf', pages: 3 })];
    const { question } = opened.chat.send(sending('Read these', [notes.id, plan.id]));
    expect(question.attachments).toEqual([notes, plan]);
    expect(opened.primary.asked[0]!.messages).toEqual([
      { role: 'user', content: 'Read these', attachments: [notes, plan] },
    ]);
    expect(opened.branches.page(question.conversationId, 10, null).items[0]).toEqual(question);
  });

  it('need no words beside them, and give the conversation its title then', async () => {
    const opened = await openChat();
    const notes = fileIn(opened, { name: 'Budget 2027.txt' });
    const { conversation } = opened.chat.send(sending('', [notes.id]));
    expect(conversation.title).toContain('Budget 2027');
    expect((await problemOf(() => opened.chat.send(sending('', [])))).code).toBe('invalid_input');
  });

  it('that are gone stop the question before anything is saved', async () => {
    const opened = await openChat();
    const call = sending('Read this', [randomUUID()]);
    expect(await problemOf(() => opened.chat.send(call))).toMatchObject({ code: 'attachment', field: 'attachments' });
    expect(opened.primary.asked).toHaveLength(0);
    expect(opened.chat.conversations(10, null).items).toEqual([]);
  });

  it('of a draft are kept with it until it is sent', async () => {
    const opened = await openChat();
    const notes = fileIn(opened);
    opened.drafts.save('new', '', [notes.id]);
    opened.drafts.save('new', 'Read', null);
    expect(opened.reopen().drafts.read('new')).toEqual({ text: 'Read', attachments: [notes] });
    opened.chat.send(sending('Read', [notes.id]));
    expect(opened.drafts.read('new')).toEqual({ text: '', attachments: [] });
    opened.drafts.save('new', '', [notes.id]);
    opened.files.clear();
    expect(opened.drafts.read('new').attachments).toEqual([]);
  });
});

describe('options', () => {
  const parameters = { ...NO_PARAMETERS, temperature: 0.2 };

  it('of a conversation go with its questions, behind the instructions that hold for all', async () => {
    const opened = await openChat();
    opened.asks.instructions = 'Be brief. ';
    const first = send(opened, 'q');
    const { conversationId } = first.question;
    expect(opened.primary.asked[0]!.question).toMatchObject({ instructions: 'Be brief.', parameters: NO_PARAMETERS });
    const model = { connectionId: randomUUID(), name: 'other' };
    opened.drafts.setOptions(conversationId, { instructions: ' Answer in German. ', parameters, model });
    opened.primary.asked[0]!.say('a');
    opened.primary.asked[0]!.end();
    await ended(opened, first.answer.id);
    opened.again.retry(first.answer.id, randomUUID(), null);
    expect(opened.primary.asked[1]!.question).toMatchObject({
      instructions: 'Be brief.\n\nAnswer in German.',
      parameters,
      model,
    });
    expect(opened.reopen().drafts.options(conversationId).instructions).toBe('Answer in German.');
  });

  it('of the chat that has not begun hold for what it becomes, and for no other', async () => {
    const opened = await openChat();
    opened.drafts.setOptions('new', { ...USUAL_CHAT_OPTIONS, instructions: 'Rhyme.' });
    const { conversation } = send(opened, 'q');
    expect(opened.primary.asked[0]!.question.instructions).toBe('Rhyme.');
    expect(opened.drafts.options(conversation.id).instructions).toBe('Rhyme.');
    expect(opened.drafts.options('new')).toEqual(USUAL_CHAT_OPTIONS);
  });

  it('without a stop sequence say so in one way', async () => {
    const opened = await openChat();
    const kept = opened.drafts.setOptions('new', {
      ...USUAL_CHAT_OPTIONS,
      parameters: { ...parameters, stopSequences: [] },
    });
    expect(kept.parameters).toEqual(parameters);
  });
});

describe('the outlook', () => {
  it('is of the shown branch with what is written behind it, as it would be sent', async () => {
    const opened = await openChat();
    const notes = fileIn(opened);
    const { question, answer } = send(opened, 'First');
    opened.primary.asked[0]!.say('Answer');
    opened.primary.asked[0]!.end();
    await ended(opened, answer.id);
    const scope = question.conversationId;
    opened.drafts.setOptions(scope, { ...USUAL_CHAT_OPTIONS, instructions: 'Rhyme.' });
    opened.outlooks.of({ scope, text: 'Second', attachmentIds: [notes.id, randomUUID()] });
    expect(opened.lookedAt).toMatchObject([
      {
        instructions: 'Rhyme.',
        messages: [
          { role: 'user', content: 'First' },
          { role: 'assistant', content: 'Answer' },
          { role: 'user', content: 'Second', attachments: [notes] },
        ],
      },
    ]);
    expect(opened.primary.asked).toHaveLength(1);
    expect(opened.branches.page(scope, 10, null).items).toHaveLength(2);
  });
});
