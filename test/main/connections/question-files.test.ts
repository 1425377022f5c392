import { expect, it } from 'vitest';
import type { ConnectionRow } from '../../../src/main/connections/connection-row';
import { earlierPictures, QuestionFiles } from '../../../src/main/connections/question-files';
import type { PromptMessage } from '../../../src/main/connections/primary';
import type { PictureLimits } from '../../../src/main/providers/picture-limits';
import type { Attachment } from '../../../src/shared/domain/attachment';

const file = (id: string, kind: Attachment['kind']): Attachment => ({
  id,
  name: `${id}.${kind}`,
  kind,
  mediaType: kind === 'image' ? 'image/png' : 'text/plain',
  bytes: 10,
  characters: kind === 'image' ? null : 10,
  pages: null,
  note: null,
});
const MESSAGES: PromptMessage[] = [
  { role: 'user', content: 'One', attachments: [file('early', 'image'), file('notes', 'text')] },
  { role: 'assistant', content: 'Yes' },
  { role: 'user', content: 'Two', attachments: [file('late', 'image')] },
];
const ROW = { id: 'c', kind: 'openai-compatible', base_url: 'http://x/v1', default_model: 'm' } as ConnectionRow;

function bed(imageInput: boolean | null) {
  const asked: [string, PictureLimits][] = [];
  const files = new QuestionFiles(
    {
      read: (id, limits) => {
        asked.push([id, limits]);
        if (id === 'gone') return Promise.resolve(null);
        return Promise.resolve(
          id === 'notes'
            ? { type: 'text', name: id, text: 'words' }
            : { type: 'image', mediaType: 'image/png', data: new Uint8Array() },
        );
      },
    },
    {
      listed: () => [
        { id: 'm', name: 'm', contextTokens: null, imageInput, tools: null, structuredOutput: null, createdAt: null },
      ],
    },
  );
  return { files, asked };
}

const kinds = (messages: Awaited<ReturnType<QuestionFiles['with']>>) =>
  messages.flatMap(({ files = [] }) => files.map((one) => one.file.type));

it.each([true, null])('every picture goes to a model that takes them, or may (%s)', async (imageInput) => {
  const { files, asked } = bed(imageInput);
  const sent = await files.with({ messages: MESSAGES, askedWith: ['late'] }, ROW);
  expect(kinds(sent)).toEqual(['image', 'text', 'image']);
  expect(asked.map(([id]) => id)).toEqual(['early', 'notes', 'late']);
});

it('pictures of earlier messages are named in their place for a model that takes none', async () => {
  const { files, asked } = bed(false);
  const sent = await files.with({ messages: MESSAGES, askedWith: ['late'] }, ROW);
  expect(kinds(sent)).toEqual(['text', 'text', 'image']);
  expect(sent[0]?.files?.[0]?.file).toMatchObject({ type: 'text', name: 'early.image' });
  expect(JSON.stringify(sent[0])).toContain('left out');
  expect(asked.map(([id]) => id)).toEqual(['notes', 'late']);
  expect(earlierPictures({ messages: MESSAGES, askedWith: ['late'] }).map(({ id }) => id)).toEqual(['early']);
});

it('none of them is asked about where the request is only to go on', async () => {
  const { files } = bed(false);
  expect(kinds(await files.with({ messages: MESSAGES }, ROW))).toEqual(['text', 'text', 'text']);
});

it('pictures are read as large as the asked model reads them, all of the request counted', async () => {
  const { files, asked } = bed(null);
  const many = Array.from({ length: 21 }, (_, at) => file(`p${at}`, 'image'));
  const row = { ...ROW, kind: 'anthropic', default_model: 'claude-opus-5-5' } as ConnectionRow;
  await files.with({ messages: [{ role: 'user', content: '', attachments: many }] }, row);
  expect(new Set(asked.map(([, { readEdge }]) => readEdge))).toEqual(new Set([2000]));
});

it('a file that is gone is named, and a question without files is handed on as it is', async () => {
  const { files } = bed(null);
  const [sent] = await files.with(
    { messages: [{ role: 'user', content: 'x', attachments: [file('gone', 'image')] }] },
    ROW,
  );
  expect(sent?.files?.[0]?.file).toMatchObject({ type: 'text', text: '(This file is gone.)' });
  const plain: PromptMessage[] = [{ role: 'user', content: 'x' }];
  expect(await files.with({ messages: plain }, ROW)).toBe(plain);
});
