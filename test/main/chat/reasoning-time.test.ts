import { expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { ended, openChat, send } from './chat-bed';

it('how long a model reasoned is kept with its answer', async () => {
  const opened = await openChat();
  const { answer } = send(opened, 'Why?');
  const [asked] = opened.primary.asked;
  asked!.think('Hm.');
  const current = () => opened.branches.page(answer.conversationId, 1, null).items[0];
  await eventually(() => expect(current()).toMatchObject({ reasoning: 'Hm.', reasoningMs: null }));
  await new Promise((resolve) => setTimeout(resolve, 30));
  asked!.say('Because.');
  asked!.end();
  const end = await ended(opened, answer.id);
  expect(end.reasoningMs).toBeGreaterThanOrEqual(25);
  expect(end.reasoningMs).toBeLessThanOrEqual(end.durationMs ?? 0);
  opened.reopen();
  expect(current()).toMatchObject({ text: 'Because.', reasoningMs: end.reasoningMs });
});

it('an answer without reasoning has no such time', async () => {
  const opened = await openChat();
  const { answer } = send(opened, 'Why?');
  opened.primary.asked[0]!.say('Because.');
  opened.primary.asked[0]!.end();
  expect((await ended(opened, answer.id)).reasoningMs).toBeNull();
});
