import '../support/browser-parts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handOut } from '../../../src/renderer/share/hand-out';
import { useToasts } from '../../../src/renderer/ui/toast';
import type { Message } from '../../../src/shared/domain/message';
import { openWindow } from '../support/open-window';
import { sampleConnection, sampleConversation, sampleId, sampleProblem, sampleQuestion } from '../support/samples';
import { inputsOf } from '../connect/in-window';

const chat = sampleConversation(0, { title: 'Trip' });
/** More than main gives at once. */
const messages: Message[] = Array.from({ length: 450 }, (_, n) =>
  sampleQuestion({ id: sampleId(n, 3), conversationId: chat.id, text: `Line ${n}. <img src=x onerror=alert(1)>` }),
);
const saved: { name: string; blob: Blob }[] = [];
let end: () => void = () => undefined;

beforeEach(() => {
  const blobs = new Map<string, Blob>();
  saved.length = 0;
  URL.createObjectURL = (blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob) saved.push({ name: this.download, blob });
  });
});
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

async function open() {
  const opened = await openWindow({
    conversations: [chat],
    messages,
    snapshot: { connections: [sampleConnection({ isPrimary: true })] },
  });
  end = opened.end;
  return opened.fake;
}

it('saves every form under the name that main gives it, and says so', async () => {
  const fake = await open();
  await handOut(chat, 'markdown');
  await handOut(chat, 'json');
  expect(saved.map(({ name, blob }) => [name, blob.type])).toEqual([
    ['Trip.md', 'text/markdown'],
    ['Trip.json', 'application/json'],
  ]);
  expect(inputsOf(fake, 'chatFiles.exportPart')).toMatchObject([{ form: 'markdown', from: 0 }, { form: 'json' }]);
  expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['Trip.md is saved.', 'Trip.json is saved.']);
});

it('puts a whole conversation into a page, in its order', async () => {
  await open();
  await handOut(chat, 'html');
  const page = (await saved[0]?.blob.text()) ?? '';
  expect(saved[0]?.name).toBe('Trip.html');
  expect([...page.matchAll(/Line (\d+)\./g)].map(([, n]) => Number(n))).toEqual(messages.map((_, n) => n));
  expect(page).not.toContain('<img');
});

it('says what went wrong, and saves nothing', async () => {
  const fake = await open();
  fake.failNext('chatFiles.exportPart', sampleProblem({ sentence: 'This conversation is gone.' }));
  await handOut(chat, 'markdown');
  expect(saved).toEqual([]);
  expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['This conversation is gone.']);
});

it('prints the conversation alone, and leaves nothing of it behind', async () => {
  await open();
  let printed = '';
  const print = vi.fn(() => {
    printed = document.title;
    const articles = document.querySelectorAll('body > div > article');
    expect(articles).toHaveLength(messages.length);
    expect(document.querySelector('body > div img')).toBeNull();
  });
  window.print = print;
  document.title = 'Signalbox';
  await handOut(chat, 'print');
  expect(print).toHaveBeenCalledOnce();
  expect(printed).toBe('Trip');
  window.dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('body > div > article')).toBeNull();
  expect(document.title).toBe('Signalbox');
});
