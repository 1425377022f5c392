import { afterEach, beforeEach, expect, test } from 'vitest';
import { ServerFault } from '../../../src/main/tools/server-fault';
import { wordsOf } from '../../../src/main/tools/server-words';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';

const PROGRAM = { type: 'stdio', command: 'notes', args: [], secrets: [] } as const;

beforeEach(() => speak('de', mainWords, 'de-DE'));
afterEach(() => speak('en', null));

test('a program that is not there is named', () => {
  const { sentence } = wordsOf(new ServerFault('not_started', { said: 'ENOENT' }), 'Notizen', PROGRAM as never);
  expect(sentence).toBe('Notizen ließ sich nicht starten: das Programm „notes“ ist nicht auf diesem Computer.');
});

test('what a program wrote stands behind what went wrong', () => {
  const { sentence } = wordsOf(new ServerFault('ended', { said: 'no such table' }), 'Notizen', PROGRAM as never);
  expect(sentence).toBe('Notizen hat sich von selbst beendet. Ausgabe: „no such table“.');
});
