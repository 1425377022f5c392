import { expect, test } from 'vitest';
import type { CertificationCheck } from '../../../src/shared/domain/certification';
import { certifyBench, resultOf } from './certify';
import { modelService, says, type Behaviour } from './model-service';

const FAILING: readonly {
  readonly check: CertificationCheck;
  readonly how: string;
  readonly behaviour: Partial<Behaviour>;
  readonly words: RegExp;
}[] = [
  {
    check: 'streaming',
    how: 'the whole answer comes in one piece',
    behaviour: { streaming: () => ({ pieces: ['1 2 3 4 5'] }) },
    words: /^Sent the whole answer in one piece\.$/,
  },
  {
    check: 'streaming',
    how: 'the answer is cut for its length',
    behaviour: { streaming: () => ({ pieces: ['1 ', '2 ', '3'], finish: 'length' }) },
    words: /^Sent 3 pieces and broke off/,
  },
  {
    check: 'tools',
    how: 'no tool is called',
    behaviour: { toolCall: () => says('I cannot know that.') },
    words: /^Called no tool and said “I cannot know that\.”\.$/,
  },
  {
    check: 'tools',
    how: 'the arguments do not fit the schema',
    behaviour: { toolCall: () => ({ call: { name: 'get_weather', input: '{"town":"Lisbon"}' } }) },
    words: /^Called get_weather with arguments that do not fit: “\{"town":"Lisbon"\}”\.$/,
  },
  {
    check: 'tools',
    how: 'the arguments are no JSON',
    behaviour: { toolCall: () => ({ call: { name: 'get_weather', input: 'Lisbon' } }) },
    words: /do not fit: “Lisbon”/,
  },
  {
    check: 'tools',
    how: 'a tool is called that was not offered',
    behaviour: { toolCall: () => ({ call: { name: 'rm_rf', input: '{}' } }) },
    words: /^Called “rm_rf”, which was not offered\.$/,
  },
  {
    check: 'tools',
    how: 'another city is asked for',
    behaviour: {
      toolCall: () => ({ call: { name: 'get_weather', input: '{"city":"Atlantis","unit":"celsius"}' } }),
    },
    words: /^Called get_weather with “Atlantis”, though it was asked about \w+\.$/,
  },
  {
    check: 'tools',
    how: 'the result is not used',
    behaviour: { toolAnswer: () => says('It is pleasant there.') },
    words: /was told \d+ degrees, and answered “It is pleasant there\.”\.$/,
  },
  {
    check: 'structured_output',
    how: 'JSON is wrapped in words',
    behaviour: { structured: () => says('Here you are: {"title": "x"}') },
    words: /^Answered with what is no JSON: “Here you are: \{"title": "x"\}”\.$/,
  },
  {
    check: 'structured_output',
    how: 'the JSON has another shape',
    behaviour: { structured: () => says('{"title":"The Tin Harbour","pages":"many"}') },
    words: /^Answered with JSON of another shape/,
  },
  {
    check: 'structured_output',
    how: 'the facts are made up',
    behaviour: { structured: () => says('{"title":"x","pages":7,"inStock":true,"themes":[]}') },
    words: /^Answered in the right shape with wrong facts/,
  },
  {
    check: 'structured_output',
    how: 'the service does not know the response format',
    behaviour: { structured: () => ({ status: 400, message: 'response_format is not supported' }) },
    words: /The service said: .*response_format is not supported/,
  },
  {
    check: 'vision',
    how: 'the picture is not read, though pictures are claimed',
    behaviour: { vision: () => says('A cat.') },
    words: /^Was shown a picture of the number \d\d and answered “A cat\.”\.$/,
  },
  {
    check: 'long_input',
    how: 'one of the hidden sentences is missed',
    behaviour: { longInput: () => says('I have read all of it.') },
    words: /^Was sent about 4,800 tokens, missed the code of the red and the green and the blue door/,
  },
];

test.each(FAILING)('$check fails when $how, and the other checks go on', async ({ check, behaviour, words }) => {
  const bench = await certifyBench(await modelService(behaviour));
  const report = await bench.certify();
  expect(report.state).toBe('failed');
  expect(resultOf(report, check)).toEqual({ state: 'failed', words: expect.stringMatching(words) });
  expect(report.results.filter(({ state }) => state === 'passed')).toHaveLength(4);
});
