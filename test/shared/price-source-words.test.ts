import { afterEach, expect, test } from 'vitest';
import { PRICE_SOURCES } from '../../src/shared/domain/model';
import { windowWords } from '../../src/shared/language/german/window';
import { speak } from '../../src/shared/language/spoken';
import { priceSourceWords } from '../../src/shared/price-source-words';

const PAGE = 'https://prices.example/page';

afterEach(() => speak('en', null));

test('a page stands as it is, and everything else in words', () => {
  const all = [...Object.values(PRICE_SOURCES), PAGE];
  expect(all.map(priceSourceWords)).toEqual([
    'runs on this computer',
    'runs in this network',
    'the provider’s list',
    PAGE,
  ]);
  speak('de', windowWords);
  expect(all.map(priceSourceWords)).toEqual([
    'läuft auf diesem Computer',
    'läuft in diesem Netzwerk',
    'Liste des Anbieters',
    PAGE,
  ]);
});
