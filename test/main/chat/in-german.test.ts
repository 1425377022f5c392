import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkText } from '../../../src/main/chat/check-text';
import { ProblemError } from '../../../src/main/problem-error';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';
import { problemFrom, startTestApp } from '../../support/test-app';

beforeEach(() => speak('de', mainWords, 'de-DE'));
afterEach(() => speak('en', null));

function refusal(work: () => void): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.sentence;
    throw error;
  }
  throw new Error('it was not refused');
}

test('a message that is too large is told with its size as German writes it', () => {
  expect(refusal(() => checkText('a'.repeat(12.5 * 1_048_576), false))).toMatch(
    /^Diese Nachricht hat 12,5 MB, und höchstens \d+ MB lassen sich auf einmal senden\.$/,
  );
});

test('what cannot be done with a conversation is said in German', async () => {
  const { main } = await startTestApp();
  speak('de', mainWords, 'de-DE');
  const { sentence } = await problemFrom(main.chat.rename({ conversationId: crypto.randomUUID(), title: 'Tee' }));
  expect(sentence).toBe('Diesen Chat gibt es nicht mehr.');
});
