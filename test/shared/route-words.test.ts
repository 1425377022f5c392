import { describe, expect, it } from 'vitest';
import {
  PassedOverReason,
  type Candidate,
  type PassedOver,
  type RoutePlan,
  type Via,
} from '../../src/shared/domain/route';
import { NO_PARAMETERS } from '../../src/shared/domain/work';
import { passedOverSentence, passedOverWords, type RouteTerms } from '../../src/shared/passed-over-words';
import { nobodySentence, planSentence, ranOnSentence, viaWords } from '../../src/shared/route-words';

const AT = 1_800_000_000_000;
const terms: RouteTerms = { time: (at) => (at === AT ? '14:05' : '?'), ruleNumber: (id) => (id === 'r2' ? 2 : null) };

const rule = (change: Partial<Extract<Via, { by: 'rule' }>> = {}): Via => ({
  by: 'rule',
  ruleId: 'r2',
  context: 'agent:builder',
  priority: 0,
  fallback: null,
  ...change,
});

function passed(reason: PassedOverReason, change: Partial<PassedOver> = {}): PassedOver {
  return { connectionId: 'c', label: 'DeepSeek', model: 'deepseek-chat', via: rule(), reason, until: null, ...change };
}

function candidate(label: string, via: Via): Candidate {
  return { connectionId: 'c', label, model: 'm', via, logicalModel: null, parameters: NO_PARAMETERS };
}

describe('words for what is passed over', () => {
  it.each<[PassedOverReason, Partial<PassedOver>, string, string]>([
    ['disconnected', {}, 'DeepSeek is no longer connected', 'disconnected'],
    ['switched_off', {}, 'DeepSeek is switched off for tasks', 'switched off for tasks'],
    ['credential', {}, 'The key or sign-in of DeepSeek cannot be used', 'its key or sign-in cannot be used'],
    ['out_of_credits', {}, 'DeepSeek is out of credits', 'out of credits'],
    ['circuit_open', { until: AT }, 'DeepSeek is failing, left alone until 14:05', 'failing, left alone until 14:05'],
    ['circuit_open', {}, 'DeepSeek is failing, left alone for now', 'failing, left alone for now'],
    ['cooling_down', { until: AT }, 'DeepSeek asked for a pause until 14:05', 'asked for a pause until 14:05'],
    ['no_image_input', {}, 'DeepSeek (deepseek-chat) cannot take images', 'cannot take images'],
    ['context_too_short', {}, 'The context of DeepSeek (deepseek-chat) is too short', 'its context is too short'],
    ['model_missing', {}, 'deepseek-chat is not available on DeepSeek', 'its model is not available'],
    [
      'logical_model_cycle',
      { connectionId: null, label: 'Fast', model: null },
      'The logical model “Fast” leads back to itself',
      'leads back to itself',
    ],
    [
      'logical_model_missing',
      { connectionId: null, label: null },
      'A logical model no longer exists',
      'no longer exists',
    ],
    ['disconnected', { label: null }, 'A provider is no longer connected', 'disconnected'],
  ])('%s with %j: %s', (reason, change, sentence, words) => {
    const one = passed(reason, change);
    expect(passedOverSentence(one, terms)).toBe(sentence);
    expect(passedOverWords(one, terms)).toBe(words);
  });

  it('say something of their own for every reason, with and without a time', () => {
    const all = PassedOverReason.options;
    for (const until of [null, AT]) {
      const sentences = all.map((reason) => passedOverSentence(passed(reason, { until }), terms));
      expect(new Set(sentences).size).toBe(all.length);
      for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|_|\.$/);
    }
  });
});

describe('words for why', () => {
  it.each<[Via, string]>([
    [rule(), 'by rule 2 for agent:builder (priority 0)'],
    [
      rule({ fallback: 3, ruleId: 'other', context: 'default', priority: -4 }),
      'as fallback 3 of the rule for default (priority -4)',
    ],
    [{ by: 'primary' }, 'as Primary'],
    [{ by: 'backup' }, 'as backup'],
    [{ by: 'chosen' }, 'because it was chosen for this work'],
    [{ by: 'capability', level: 'cheap' }, 'because a cheap model was asked for'],
    [{ by: 'capability', level: null }, 'because Primary cannot do such work'],
    [{ by: 'escalation', learnt: false }, 'as the next stronger model'],
    [{ by: 'escalation', learnt: true }, 'because a weaker model did not do for such work'],
  ])('%j: %s', (via, words) => {
    expect(viaWords(via, terms)).toBe(words);
  });

  it('name what Primary lacks, also where it stands in the plan by way of a rule', () => {
    const via: Via = { by: 'capability', level: null };
    const lacking = (change: Partial<PassedOver>): RoutePlan => ({
      candidates: [candidate('Claude', via)],
      passedOver: [passed('no_tools'), passed('no_image_input', change)],
    });
    expect(viaWords(via, terms, lacking({ via: { by: 'primary' } }))).toBe('because Primary cannot take images');
    expect(viaWords(via, terms, lacking({}))).toBe('because Primary cannot use tools');
  });
});

describe('a sentence for a plan', () => {
  it('says where, why, and who was passed over before that', () => {
    const plan: RoutePlan = {
      candidates: [candidate('Claude', { by: 'primary' }), candidate('Gemini', { by: 'backup' })],
      passedOver: [passed('out_of_credits'), passed('circuit_open', { label: 'Later', via: { by: 'backup' } })],
    };
    const why = 'on Claude (m) because it is Primary; DeepSeek passed over: out of credits.';
    expect(planSentence(plan, terms)).toBe(`Would run ${why}`);
    expect(ranOnSentence(candidate('Claude', { by: 'primary' }), plan, terms)).toBe(`Ran ${why}`);
    expect(ranOnSentence(candidate('Claude', { by: 'primary' }), plan, terms, true)).toBe(`Runs ${why}`);
  });

  it('leaves out rules that come later, and counts what it does not name', () => {
    const early = Array.from({ length: 5 }, (_, n) =>
      passed('credential', { label: `P${n}`, via: rule({ priority: -1 }) }),
    );
    const plan: RoutePlan = {
      candidates: [candidate('Claude', rule())],
      passedOver: [...early, passed('credential', { label: 'Late', via: rule({ priority: 1 }) })],
    };
    const sentence = planSentence(plan, terms);
    expect(sentence).toContain('because of rule 2 for agent:builder (priority 0); P0 passed over');
    expect(sentence).toMatch(/P2 passed over: its key or sign-in cannot be used; and 2 more\.$/);
    expect(sentence).not.toContain('Late');
  });

  it('says why nobody can', () => {
    const nobody: RoutePlan = {
      candidates: [],
      passedOver: [passed('out_of_credits'), passed('cooling_down', { label: 'Claude', until: AT })],
    };
    expect(planSentence(nobody, terms)).toBe(
      'Nobody can take it now: DeepSeek is out of credits; Claude asked for a pause until 14:05.',
    );
    expect(nobodySentence({ candidates: [], passedOver: [] }, terms)).toBe(
      'Nobody can take it: no provider is connected.',
    );
  });
});
