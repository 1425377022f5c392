import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hintOfFiles } from '../../../../src/renderer/screens/chat/composer/hint-of-files';
import { parametersIn, formOf } from '../../../../src/renderer/screens/chat/composer/options-form';
import { setOptionsOf } from '../../../../src/renderer/screens/chat/composer/options-words';
import { outlookSource, outlookWords } from '../../../../src/renderer/screens/chat/composer/outlook-words';
import { PictureNotice } from '../../../../src/renderer/screens/chat/composer/picture-notice';
import { slashItems } from '../../../../src/renderer/screens/chat/composer/slash-items';
import { USUAL_CHAT_OPTIONS } from '../../../../src/shared/domain/chat-options';
import type { ChatOutlook } from '../../../../src/shared/domain/chat-outlook';
import { windowWords } from '../../../../src/shared/language/german/window';
import { speak } from '../../../../src/shared/language/spoken';
import { sampleId } from '../../support/samples';

beforeEach(() => speak('de', windowWords));
afterEach(() => speak('en', null));

const OUTLOOK: ChatOutlook = {
  connectionId: sampleId(2, 1),
  label: 'DeepSeek',
  model: 'deepseek-flash',
  tokens: { prompt: 1240, answer: 1000 },
  contextTokens: 128_000,
  room: 127_000,
  cost: null,
  imageInput: false,
  leftOut: [1, 2, 3, 4, 5].map((at) => ({ id: sampleId(3, at), name: `Bild ${at}.png` })),
  takesImages: { models: ['deepseek-eyes'], connections: [] },
};

it('what a message takes is told in German, with its numbers', () => {
  expect(outlookWords(OUTLOOK)).toBe(
    'Etwa 1.240 der 128.000 Tokens, die deepseek-flash annimmt · der Preis ist nicht bekannt',
  );
  expect(outlookSource(OUTLOOK)).toContain('mit einer Antwort von 1.000 Tokens.');
});

it('what is set for a conversation is told in German', () => {
  const parameters = { temperature: 0.2, topP: null, maxOutputTokens: 4000, stopSequences: ['a', 'b'] };
  const words = setOptionsOf({ ...USUAL_CHAT_OPTIONS, instructions: 'x', parameters }, undefined);
  expect(words.map((one) => one.words)).toEqual([
    'Anweisungen',
    'Temperatur 0,2',
    'höchstens 4.000 Tokens',
    '2 Stoppsequenzen',
  ]);
  const { faults } = parametersIn({ ...formOf(USUAL_CHAT_OPTIONS, null), maxOutputTokens: '1,5' });
  expect(faults.maxOutputTokens).toBe('Bitte eine ganze Zahl von 1 bis 10.000.000 eingeben.');
});

it('why a message cannot go and what a slash offers is told in German', () => {
  const file = { id: 'f', name: 'x', bytes: 1, share: 1, attachment: null, problem: 'x' };
  expect(hintOfFiles([file])).toContain('Datei entfernen');
  const known = { agents: [], snippets: [], canExport: true };
  expect(slashItems('/export p', known).map(({ label }) => label)).toEqual(['Drucken']);
});

it('which pictures are left out is told in German', () => {
  render(
    <PictureNotice
      scope="new"
      options={USUAL_CHAT_OPTIONS}
      outlook={OUTLOOK}
      hasOwn={false}
      sendAnyway={() => undefined}
    />,
  );
  const words = screen.getByRole('status').textContent;
  expect(words).toContain('deepseek-flash von DeepSeek nimmt keine Bilder an.');
  expect(words).toContain(
    'Bild 1.png, Bild 2.png, Bild 3.png und 2 weitere aus früheren Nachrichten werden weggelassen.',
  );
  expect(screen.getByRole('button', { name: 'Hier deepseek-eyes verwenden' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Ohne die Bilder senden' })).toBeDefined();
});
