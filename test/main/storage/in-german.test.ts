import { afterEach, beforeEach, expect, test } from 'vitest';
import { mendedNotice } from '../../../src/main/storage/notices';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';

beforeEach(() => speak('de', mainWords, 'de-DE'));
afterEach(() => speak('en', null));

test('what was done about a damaged database is told with the moment of its backup', () => {
  const restoredFrom = new Date(2026, 10, 20, 10, 11).getTime();
  expect(mendedNotice({ what: 'damaged', restoredFrom, aside: '/data/damaged', at: restoredFrom })).toMatchObject({
    sentence:
      'Die Datenbank war beschädigt. Signalbox ist zur Sicherungskopie vom 20. November 2026 um 10:11 zurückgekehrt; Neueres ist darin nicht enthalten.',
    advice: 'Die beschädigte Datei liegt unverändert in /data/damaged. Die letzten Chats und Verbindungen prüfen.',
  });
});
