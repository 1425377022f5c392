import { expect, it } from 'vitest';
import { nobodyPause } from '../../../src/main/tasks/pauses';
import { stillPaused } from '../../../src/main/tasks/waking';
import { candidate, passed } from './scripted';

const NOW = new Date(2026, 10, 20, 13, 0).getTime();

it('a fresh look still says why a place refused the work that the plan would try again', () => {
  const plan = { candidates: [candidate()], passedOver: [] };
  const { model } = candidate();
  const refused = nobodyPause({ candidates: [candidate()], passedOver: [passed('over_budget', { model })] }, 0, NOW);
  expect(refused.sentence).toBe('The budget of DeepSeek for this month is spent.');
  expect(stillPaused(refused, plan, NOW + 1000, () => null)).toMatchObject({
    sentence: refused.sentence,
    until: refused.until,
  });
  expect(stillPaused(refused, plan, NOW + 1000, () => NOW + 500)).toBeNull();
});
