import { afterEach, beforeEach, expect, test } from 'vitest';
import { limitPause, nobodyPause, timePause, unsurePause } from '../../../src/main/tasks/pauses';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';
import { CLAUDE, passed } from './scripted';

const NOW = new Date(2026, 10, 20, 13, 0).getTime();
const HOUR = 3_600_000;
const LIMITS = { steps: 1, dollars: 1.5, minutes: 30 };

beforeEach(() => speak('de', mainWords, 'de-DE'));
afterEach(() => speak('en', null));

test('a task that nobody can take says why and until when', () => {
  const claude = { connectionId: CLAUDE, label: 'Claude', until: NOW + 25 * HOUR };
  const plan = { candidates: [], passedOver: [passed('out_of_credits'), passed('cooling_down', claude)] };
  expect(nobodyPause(plan, 0, NOW)).toMatchObject({
    sentence: 'DeepSeek hat kein Guthaben mehr und Claude bat um eine Pause bis 21. November, 14:00.',
    wakes:
      'Sie läuft von selbst weiter, sobald einer davon sie übernehmen kann. Nächster Versuch: 21. November, 14:00.',
  });
});

test('a limit is told in the numbers of the language', () => {
  const used = { steps: 0, dollars: 1.5, ranMs: 0 };
  expect(limitPause(LIMITS, { ...used, steps: 1 }, NOW)?.sentence).toBe(
    'Sie hat 1 Schritt gemacht. Mehr sind nicht erlaubt.',
  );
  expect(limitPause(LIMITS, used, NOW)?.sentence).toBe(
    'Sie hat 1,50\u00a0$ ausgegeben; ihr Limit liegt bei 1,50\u00a0$.',
  );
  expect(timePause(LIMITS, NOW).sentence).toBe('Sie ist 30 Minuten gelaufen. Länger ist nicht erlaubt.');
});

test('a tool is named with its server', () => {
  expect(unsurePause('send', 'Mail', 'Etwas ist geschehen.', NOW).sentence).toBe(
    'Etwas ist geschehen. Ob das Werkzeug „send“ von Mail getan hat, was es sollte, ist nicht bekannt.',
  );
});
