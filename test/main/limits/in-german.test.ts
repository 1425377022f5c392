import { afterEach, beforeEach, expect, it } from 'vitest';
import { budgetNotice } from '../../../src/main/limits/budget-alerts';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';

beforeEach(() => speak('de', mainWords));
afterEach(() => speak('en', null));

const CLAUDE = { id: 'c', label: 'Claude' };
const OWN = { ...NO_LIMITS, monthlyBudget: 1250, stopAtBudget: true };
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');

it('tells of a budget in German, with its amounts and its month as they are written there', () => {
  const half = budgetNotice(CLAUDE, { percent: 50, month: '2026-03' }, OWN, 625.5, 1);
  expect(spaced(half.sentence)).toBe('Claude hat 50 % des Budgets für März 2026 verbraucht: 625,50 $ von 1250,00 $.');
  const spent = budgetNotice(CLAUDE, { percent: 100, month: '2026-12' }, OWN, 1250, 1);
  expect(spaced(spent.sentence)).toBe(
    'Das Budget von Claude für Dezember 2026 ist verbraucht: 1250,00 $ von 1250,00 $.',
  );
  expect(spent.advice).toContain('Der Chat läuft weiter.');
});
