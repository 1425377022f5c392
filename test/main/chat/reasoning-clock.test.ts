import { expect, it } from 'vitest';
import { ReasoningClock } from '../../../src/main/chat/reasoning-clock';

it('measures each thought up to the words that follow it, and adds them up', () => {
  const clock = new ReasoningClock();
  clock.arrived('text', 5);
  expect(clock.ms).toBeNull();
  clock.arrived('reasoning', 10);
  clock.arrived('reasoning', 500);
  expect(clock.ms).toBeNull();
  clock.arrived('text', 1010);
  clock.arrived('text', 3000);
  expect(clock.ms).toBe(1000);
  clock.arrived('reasoning', 4000);
  clock.rest(4500);
  clock.rest(9000);
  expect(clock.ms).toBe(1500);
});
