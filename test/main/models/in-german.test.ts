import { afterEach, beforeEach, expect, it } from 'vitest';
import { levelFor } from '../../../src/main/models/levels/pick-level';
import { priceOf } from '../../../src/main/models/price-of';
import { priceInRow } from '../../../src/main/providers/listed-price';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';

beforeEach(() => speak('de', mainWords));
afterEach(() => speak('en', null));

const asked = { text: 'hallo', images: 0, files: 0, turnsBefore: 0, charactersBefore: 0, isTask: false };

it('says in German why a level was picked', () => {
  expect(levelFor({ mode: 'one', level: 'opus' }, asked).why).toBe('für alles gewählt');
  expect(levelFor({ mode: 'auto' }, asked)).toEqual({ level: 'haiku', why: 'ein paar höfliche Worte und die Kürze' });
});

it('says in German what a price depends on', () => {
  expect(priceOf('anthropic', null, 'claude-haiku-5-5')?.condition).toBe('kurze Anfragen; lange kosten mehr');
  const listed = priceInRow({ prompt: '0', completion: '0', request: '0.01' }, 0);
  expect(listed?.condition?.replaceAll('\u00A0', ' ')).toBe('und 0,01 $ für jede Anfrage');
});
