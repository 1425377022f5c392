import { performance } from 'node:perf_hooks';
import { plan } from '../../src/main/routing/plan/plan';
import type { RoutingRule } from '../../src/shared/domain/rule';
import { planFromList } from './planning/peer';
import { CONNECTIONS, REQUEST, ruleFor, snapshotWith } from './planning/set-up';
import { median, quantile, shuffled } from './support/statistics';
import type { Bench, Effort, Table } from './support/table';

/** Plans in one sample: a clock cannot tell single microseconds. */
const AT_ONCE = 200;
const ROUNDS = 300;
const BAR_US = 10;

/** Some rules by what they are, and which of them a plan for the request has to do with. */
const SHAPES: Readonly<Record<string, readonly RoutingRule[]>> = {
  'over ten contexts': rulesOver(100, 10),
  'all of the agent that is asked for': Array.from({ length: 100 }, (_, number) => ruleFor('agent:builder', number)),
};

/** Ten rules of the request's two contexts, and so many of others. */
function growing(count: number): RoutingRule[] {
  const own = Array.from({ length: 10 }, (_, number) =>
    ruleFor(number % 2 === 0 ? 'agent:builder' : 'default', number),
  );
  return [...own, ...Array.from({ length: count - own.length }, (_, n) => ruleFor(`agent:other${n % 50}`, n + 10))];
}

function rulesOver(count: number, contexts: number): RoutingRule[] {
  return Array.from({ length: count }, (_, number) => {
    const context = number % contexts;
    return ruleFor(context === 0 ? 'default' : context === 1 ? 'agent:builder' : `agent:other${context}`, number);
  });
}

/** Microseconds of one call, for each way, over rounds in which every way is taken. */
function timed(ways: Readonly<Record<string, () => unknown>>, rounds: number): Map<string, number[]> {
  const samples = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = -Math.ceil(rounds / 5); round < rounds; round += 1) {
    for (const [name, way] of shuffled(Object.entries(ways))) {
      const startedAt = performance.now();
      for (let n = 0; n < AT_ONCE; n += 1) way();
      const each = ((performance.now() - startedAt) * 1000) / AT_ONCE;
      if (round >= 0) samples.get(name)?.push(each);
    }
  }
  return samples;
}

/** @throws when the two do not agree: then one of them is not what is to be measured */
function check(rules: readonly RoutingRule[]): void {
  const snapshot = snapshotWith(rules);
  const ours = plan(REQUEST, { ...snapshot, backups: [], capabilityAware: false });
  const theirs = planFromList(REQUEST, snapshot, rules);
  const keys = ours.candidates.map(({ connectionId, model }) => `${connectionId} ${model}`);
  if (keys.join() !== theirs.candidates.join() || ours.passedOver.length !== theirs.passedOver.length) {
    throw new Error('The plan and its peer do not agree.');
  }
}

function rowsOf(kinds: Readonly<Record<string, readonly RoutingRule[]>>, effort: Effort) {
  return Object.entries(kinds).map(([name, rules]) => {
    check(rules);
    const snapshot = snapshotWith(rules);
    const samples = timed(
      { ours: () => plan(REQUEST, snapshot), peer: () => planFromList(REQUEST, snapshot, rules) },
      effort.rounds(ROUNDS),
    );
    const [ours, peer] = [samples.get('ours') ?? [], samples.get('peer') ?? []];
    return {
      rules: name,
      'in all': rules.length,
      'median µs': median(ours),
      'p99 µs': quantile(ours, 0.99),
      'filter and sort all, median µs': median(peer),
    };
  });
}

function shapes(effort: Effort): Table {
  const rows = rowsOf(SHAPES, effort);
  return {
    title: `What a plan costs with ${CONNECTIONS} connections and 100 rules`,
    rows,
    bars: rows.map((row) => ({ what: row.rules, value: row['median µs'], limit: BAR_US, unit: 'µs' })),
    notes: [
      `Every figure is of ${AT_ONCE} plans in a row. A few connections are out of credits or cooling down; a third of the rules ask for a purpose.`,
      'The other way keeps its rules in a list, and filters and sorts it for every plan; it knows neither logical models, backups nor choice by ability.',
    ],
  };
}

function growth(effort: Effort): Table {
  const sizes = [100, 1000, 10_000];
  const rows = rowsOf(Object.fromEntries(sizes.map((count) => [`${count} rules`, growing(count)])), effort);
  const [first, last] = [rows[0]?.['median µs'] ?? Number.NaN, rows.at(-1)?.['median µs'] ?? Number.NaN];
  return {
    title: 'How it grows with the rules of other agents: ten rules concern the request, whatever their number in all',
    rows,
    bars: [{ what: '10,000 rules against 100', value: last / first, limit: 1.5, unit: 'times' }],
    notes: [],
  };
}

/** What planning costs, and that it grows with the rules of its own contexts alone. */
export const planning: Bench = (effort) => Promise.resolve([shapes(effort), growth(effort)]);
