import { afterEach, expect, test } from 'vitest';
import { speakAsChosen } from '../../../src/main/platform/speak-as-chosen';
import { speak, spokenLanguage, spokenLocale } from '../../../src/shared/language/spoken';
import { t } from '../../../src/shared/language/t';

afterEach(() => speak('en', null));

test('main speaks what was chosen, and writes dates as the system does where it is of that language', async () => {
  await speakAsChosen('de', ['en-US', 'de-AT']);
  expect([t('This task is running.'), spokenLocale()]).toEqual(['Diese Aufgabe läuft.', 'de-AT']);
  await speakAsChosen('system', ['en-GB']);
  expect([t('This task is running.'), spokenLocale()]).toEqual(['This task is running.', 'en-GB']);
});

test('of two choices the last one counts, whichever words are there first', async () => {
  await Promise.all([speakAsChosen('de', []), speakAsChosen('en', [])]);
  expect(spokenLanguage()).toBe('en');
  await Promise.all([speakAsChosen('en', []), speakAsChosen('de', [])]);
  expect(spokenLanguage()).toBe('de');
});
