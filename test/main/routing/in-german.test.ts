import { afterEach, beforeEach, expect, test } from 'vitest';
import { bothCostsWords } from '../../../src/main/routing/escalation/escalation-words';
import { leadsBack, unusableLogicalModel } from '../../../src/main/routing/logical-models/logical-model-problems';
import { tooManyRules, unusableRule } from '../../../src/main/routing/rules/rule-problems';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';
import { z } from 'zod';

beforeEach(() => speak('de', mainWords, 'de-DE'));
afterEach(() => speak('en', null));

function refusedBy(schema: z.ZodType, value: unknown): z.ZodError {
  const { error } = schema.safeParse(value);
  if (!error) throw new Error('it was not refused');
  return error;
}

test('what both answers cost is told in the way of the language', () => {
  const first = { dollars: 0.0042, unpriced: 0 };
  expect(bothCostsWords(first, { dollars: 1.5, unpriced: 0 })).toBe(
    'Die erste Antwort hat 0,0042\u00a0$ gekostet, die zweite 1,50\u00a0$. Beide bleiben erhalten.',
  );
  expect(bothCostsWords({ dollars: 0, unpriced: 0 }, { dollars: 0, unpriced: 1 })).toBe(
    'Die erste Antwort hat nichts gekostet, die zweite einen unbekannten Betrag. Beide bleiben erhalten.',
  );
});

test('what is wrong with a rule or a logical model is told', () => {
  const priority = refusedBy(z.object({ priority: z.number().max(10) }), { priority: 11 });
  expect(unusableRule(priority).problem.advice).toMatch(/^Eine ganze Zahl von −[\d.]+ bis [\d.]+ eingeben\.$/);
  expect(tooManyRules().problem.sentence).toMatch(/^Es gibt schon [\d.]+ Regeln/);
  const temperature = refusedBy(z.object({ parameters: z.object({ temperature: z.number() }) }), {
    parameters: { temperature: 'x' },
  });
  expect(unusableLogicalModel(temperature).problem.sentence).toBe('Diese Temperatur ist unbrauchbar.');
  expect(leadsBack(['Schnell', 'Gut', 'Schnell']).problem.sentence).toBe(
    '„Schnell“ würde zu sich selbst zurückführen: Schnell → Gut → Schnell.',
  );
});
