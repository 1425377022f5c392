import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseHere } from '../../../src/main/agents/choosing/choose-here';
import { nothingToReset, shippedStays } from '../../../src/main/agents/agent-problems';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';
import { asTheyCome } from './shipped-as-agents';

beforeEach(() => speak('de', mainWords, 'de-DE'));
afterEach(() => speak('en', null));

test('why an agent was chosen is said in German, the words of the work as they are', () => {
  const { agent, why } = chooseHere('Was ist auf diesem Foto zu sehen?', ['image'], asTheyCome());
  expect(agent.name).toBe('vision_agent');
  expect(why).toMatch(/^Ein Bild ist dabei, (?:es|und es) steht „[^“”]+“.* darin/);
});

test('names of agents stand in sentences as they are', () => {
  expect(shippedStays('Writer').problem.sentence).toBe('Writer gehört zu Signalbox und lässt sich nicht entfernen.');
  expect(nothingToReset('Tee').problem.sentence).toBe(
    'Tee ist ein eigener Agent: Es gibt keinen früheren Stand, auf den er zurückgehen könnte.',
  );
});
