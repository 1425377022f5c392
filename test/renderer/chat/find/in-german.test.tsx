import '../../support/browser-parts';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeOf, useNavigation } from '../../../../src/renderer/app/navigation';
import { searchPlace } from '../../../../src/renderer/app/search-place';
import { FindBar } from '../../../../src/renderer/screens/chat/find/find-bar';
import { SearchScreen } from '../../../../src/renderer/screens/chat/find/search-screen';
import { buildingWords, resultWords } from '../../../../src/renderer/screens/chat/find/search-words';
import { windowWords } from '../../../../src/shared/language/german/window';
import { speak } from '../../../../src/shared/language/spoken';
import { openWindow } from '../../support/open-window';
import { sampleConversation, sampleId, sampleQuestion } from '../../support/samples';

const chat = sampleConversation(0);
const messages = ['Der Zug nach Porto.', 'Und zurück von Porto.'].map((text, n) =>
  sampleQuestion({ id: sampleId(n, 3), conversationId: chat.id, text, createdAt: 1000 + n }),
);

let end: () => void = () => undefined;
beforeEach(async () => {
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  ({ end } = await openWindow({ conversations: [chat], messages }));
  speak('de', windowWords, 'de-DE');
});
afterEach(() => {
  speak('en', null);
  end();
});

async function searchFor(text: string): Promise<void> {
  const hash = `#/chat/${searchPlace(text)}`;
  window.location.hash = hash;
  await waitFor(() => expect(useNavigation.getState().place).toEqual(placeOf(hash)));
  render(<SearchScreen />);
}

test('the search says in German what it can', async () => {
  await searchFor('');
  expect(screen.getByRole('heading', { name: 'Suchen' })).toBeDefined();
  expect(screen.getByRole('searchbox', { name: 'Ihre Chats durchsuchen' })).toBeDefined();
  expect(screen.getByText('„drei Tage“')).toBeDefined();
});

test('the search says in German how much it found, the title too', async () => {
  await searchFor('Porto');
  expect(await screen.findByText('3 Treffer')).toBeDefined();
  expect(screen.getByRole('list', { name: 'Treffer' })).toBeDefined();
});

test('the search says in German that it found nothing', async () => {
  await searchFor('Wal');
  const none = await screen.findByText(/^Kein Titel und keine Nachricht passt zu/);
  expect(none.textContent).toBe('Kein Titel und keine Nachricht passt zu „Wal“. Weniger Wörter finden mehr.');
});

test('finding in one conversation says its place among the finds', async () => {
  render(<FindBar conversationId={chat.id} />);
  await userEvent.type(screen.getByRole('searchbox', { name: 'In diesem Chat suchen' }), 'Porto');
  expect(await screen.findByText('2 Nachrichten')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Voriger Treffer' })).toBeDefined();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('2 von 2')).toBeDefined();
});

test('numbers are written as in German', () => {
  expect(resultWords({ count: 1234, isMore: true })).toBe('Mehr als 1.234 Treffer');
  expect(buildingWords({ share: 0.425, isComplete: false })).toBe(
    'Ihre Chats werden noch erfasst: 42 % sind bisher zu finden. Weitere Treffer kommen von selbst.',
  );
});
