import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openExport } from '../../../../src/main/chat-files/import/open-export';
import { unreadableWords } from '../../../../src/main/chat-files/import/problems';
import { tempHome } from '../../../support/temp-home';
import { zipFile } from '../zip-file';

const conversations = { name: 'a/conversations.json', content: Buffer.from('[{"some":"thing"}]') };

it.each([
  ['blanks', Buffer.from(' \n\t '), 'empty', '“x” is empty.'],
  ['a web page', Buffer.from('\ufeff <html>'), 'web_page', '“x” is a web page, for reading in a browser.'],
  ['a picture', Buffer.from('\x89PNG\r\n'), 'not_json', '“x” is neither an archive nor a file of conversations.'],
  ['blanks and blanks', Buffer.alloc(9000, ' '), 'not_json', '“x” is neither an archive nor a file of conversations.'],
  [
    'an archive of other things',
    zipFile([{ ...conversations, name: 'user.json' }]),
    'no_conversations',
    'The archive “x” holds no conversations.json.',
  ],
  [
    'an archive with a password',
    zipFile([{ ...conversations, locked: true }]),
    'locked',
    'The archive “x” is protected with a password.',
  ],
  [
    'half an archive',
    zipFile([conversations]).subarray(0, 60),
    'broken_archive',
    'The archive “x” is damaged or not whole.',
  ],
] as const)('%s cannot be read, and is told in words', async (_what, content, unreadable, sentence) => {
  const file = join(tempHome(), 'x');
  writeFileSync(file, content);
  expect(await openExport(file)).toEqual({ unreadable });
  expect(unreadableWords(unreadable, 'x').sentence).toBe(sentence);
});

it.each([
  ['JSON', Buffer.from('[{"some":"thing"}]')],
  ['an archive', zipFile([{ name: 'chat.html', content: Buffer.from('x') }, conversations])],
])('%s is opened with its unpacked length and its content', async (_what, content) => {
  const file = join(tempHome(), 'x');
  writeFileSync(file, content);
  const opened = await openExport(file);
  if ('unreadable' in opened) throw new Error(opened.unreadable);
  let read = '';
  for await (const part of opened.parts()) for await (const piece of part) read += String(piece);
  expect(read).toBe('[{"some":"thing"}]');
  expect(opened.bytes).toBe(read.length);
});
