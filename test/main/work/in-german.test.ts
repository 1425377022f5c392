import { afterEach, expect, test } from 'vitest';
import { speak } from '../../../src/shared/language/spoken';
import { eventually } from '../../support/eventually';
import { problemFrom, startTestApp } from '../../support/test-app';

afterEach(() => speak('en', null));

test('once German is chosen, times and what goes wrong are said in German, and the window is told to read times anew', async () => {
  const { main, events } = await startTestApp();
  const words = async () => (await main.tasks.readTiming({ timing: { type: 'cron', text: '30 7 * * 1-5' } })).words;
  expect(await words()).toBe('At 07:30, Monday through Friday');
  await main.settings.change({ language: 'de' });
  await eventually(() => expect(events).toContainEqual({ type: 'schedules_changed' }));
  expect(await words()).toBe('Um 07:30, Montag bis Freitag');
  const { sentence, advice } = await problemFrom(
    main.tasks.readTiming({ timing: { type: 'cron', text: '61 * * * *' } }),
  );
  expect({ sentence, advice }).toEqual({
    sentence: '„61 * * * *“ ist nicht lesbar.',
    advice: 'Jedes Feld ist eine Zahl, eine Liste (1,15), ein Bereich (1-5), ein Schritt (*/10) oder *.',
  });
  await main.settings.change({ language: 'en' });
  await eventually(async () => expect(await words()).toBe('At 07:30, Monday through Friday'));
});
