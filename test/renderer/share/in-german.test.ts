import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawHead, drawMessage, newSheet } from '../../../src/renderer/share/draw-conversation';
import { windowWords } from '../../../src/shared/language/german/window';
import { speak } from '../../../src/shared/language/spoken';
import { NOON, sampleAnswer, sampleQuestion } from '../support/samples';

beforeEach(() => speak('de', windowWords, 'de-DE'));
afterEach(() => speak('en', null));

const breathe = () => Promise.resolve();

test('a page that is given away says in German what is not of the conversation', async () => {
  const sheet = newSheet();
  expect(drawHead(sheet, 'Tides', Date.UTC(2026, 10, 21)).textContent).toBe(
    'TidesEin Chat, am 2026-11-21 aus Signalbox exportiert.',
  );
  expect((await drawMessage(sheet, sampleQuestion({ text: 'Why?' }), breathe)).textContent).toMatch(/^Sie 2/);
  const text = '![](https://maps.example/p.png) [https://bank.example](https://evil.example)';
  const answer = sampleAnswer({ text, status: 'stopped', createdAt: NOON });
  const drawn = (await drawMessage(sheet, answer, breathe)).textContent;
  expect(drawn).toContain('[Bild, von maps.example, nicht geladen]');
  expect(drawn).toContain('https://bank.example (führt zu evil.example)');
  expect(drawn).toContain('Diese Antwort wurde gestoppt.');
});
