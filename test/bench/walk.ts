import type { Composition } from '../../src/main/compose';
import { BreakerPlacesOfConnections } from '../../src/main/connections/breaker-places';
import type { HealthBook } from '../../src/main/health/health-book';
import { openHealth } from '../../src/main/health/open-health';
import { RoutedTurns, type RoutedTurnsParts } from '../../src/main/routing/routed-turn';
import { planningBy } from '../../src/main/routing/planning';
import { pause } from '../../src/main/routing/walk/backoff';
import { interval, measure, values, type Samples } from './added/measure';
import { direct, KEY, modelAlone, throughPrimary, throughRouter } from './added/ways';
import { composeForBench } from './support/composition';
import { withHome } from './support/places';
import { startService, type Service } from './support/service';
import { median, medianDifference, quantile } from './support/statistics';
import type { Bench, Effort, Table } from './support/table';

const SHORT_TOKENS = 20;
const SHORT_ROUNDS = 300;
const LONG_TOKENS = 2000;
const LONG_ROUNDS = 30;
/** The first token is measured on answers whose rest comes later: at once, it would be waited for by who reads on. */
const FIRST_TOKEN_PAUSE_MS = 10;
/** Connections and rules beside those that the call is about, so that the plan has something to do. */
const OTHER_RULES = 100;

const PEER = 'the SDK directly';
const LEAST = 'the SDK’s model alone';
const PRIMARY = 'chat, through Primary';
const WALK = 'a task, through plan and walk';
const UNWRITTEN = 'the same, with the ledger in memory';

async function prepare(app: Composition, service: Service): Promise<void> {
  const { id } = await app.connections.add({
    kind: 'openai-compatible',
    label: 'Bench',
    apiKey: KEY,
    baseUrl: service.baseUrl,
    defaultModel: 'bench',
  });
  for (let number = 0; number < OTHER_RULES; number += 1) {
    app.work.routing.rules.add({
      id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      context: number % 10 === 0 ? 'agent:builder' : `agent:other${number}`,
      backend: { type: 'connection', connectionId: id, model: null },
      priority: number,
      match: { stepTypes: [], purposes: [], hasImages: null },
      fallbacks: [],
      breakerFigures: null,
    });
  }
}

/** The same walk whose attempts are not written to disk: what is left is its own work. */
function unwritten({ rows, access, outcomes, ledger, limits, work }: Composition, health: HealthBook): RoutedTurns {
  const parts: RoutedTurnsParts = {
    connections: rows,
    access,
    gate: limits,
    breakers: health.breakers,
    health,
    outcomes,
    ledger: {
      add: () => undefined,
      addSoon: () => undefined,
      costOf: (call, usage) => ledger.costOf(call, usage),
      expectedDollars: (call, tokens) => ledger.expectedDollars(call, tokens),
      ofTask: () => [],
    },
    planning: planningBy(work.routing.planner),
    rules: {
      breakerFiguresOf: (id) => work.routing.rules.find(id)?.breakerFigures ?? null,
      noteCall: (id, ok) => work.routing.rules.noteCall(id, ok),
      noteMatched: (plan) => work.routing.rules.noteMatched(plan),
    },
    escalations: work.escalations,
    sizesOf: () => null,
    escalates: () => true,
    isOnline: () => true,
    onBadRequest: () => undefined,
    patience: () => ({ firstTokenMs: 60_000, stallMs: 60_000 }),
    now: Date.now,
    random: Math.random,
    pause,
  };
  return new RoutedTurns(parts);
}

function shortAnswers(samples: Samples, paused: Samples): Table {
  const added = (from: Samples, name: string, key: 'totalMs' | 'firstTokenMs') =>
    medianDifference(values(from, name, key), values(from, PEER, key));
  const rows = [...samples.keys()].map((name) => {
    const total = added(samples, name, 'totalMs');
    const first = added(paused, name, 'firstTokenMs');
    const isPeer = name === PEER;
    return {
      way: name,
      'median ms': median(values(samples, name, 'totalMs')),
      'p95 ms': quantile(values(samples, name, 'totalMs'), 0.95),
      'added ms': isPeer ? null : total.by,
      'added, 95 % interval': isPeer ? null : interval(total),
      'first token, median ms': median(values(paused, name, 'firstTokenMs')),
      'added to it, ms': isPeer ? null : first.by,
      'added to it, 95 % interval': isPeer ? null : interval(first),
    };
  });
  return {
    title: `What plan and walk add to a direct call: answers of ${SHORT_TOKENS} tokens from a service on this computer`,
    rows,
    bars: [
      { what: 'added in all, beside the disk', value: added(samples, UNWRITTEN, 'totalMs').by, limit: 0.2, unit: 'ms' },
      { what: 'added to the first token', value: added(paused, WALK, 'firstTokenMs').by, limit: 0.5, unit: 'ms' },
    ],
    notes: [
      `${OTHER_RULES} rules, of which 10 are for the agent and lead to the same connection. Every way once a round, in an order of chance.`,
      'A task’s attempt is on disk before its end is told, behind the last token: a sync of the disk, which is most of what the task’s row has beyond the one below it. Chat writes it a moment later.',
    ],
  };
}

function longAnswers(samples: Samples): Table {
  const perToken = (name: string) => values(samples, name, 'totalMs').map((value) => (value * 1000) / LONG_TOKENS);
  return {
    title: `The same per token: answers of ${LONG_TOKENS} tokens, as fast as they are read`,
    rows: [...samples.keys()].map((name) => {
      const time = medianDifference(perToken(name), perToken(PEER));
      return {
        way: name,
        'median µs per token': median(perToken(name)),
        'added µs': name === PEER ? null : time.by,
        'added, 95 % interval': name === PEER ? null : interval(time),
      };
    }),
    bars: [],
    notes: [],
  };
}

async function tables(app: Composition, service: Service, effort: Effort): Promise<Table[]> {
  const health = openHealth({
    db: app.db,
    places: new BreakerPlacesOfConnections(app.rows),
    now: Date.now,
    changed: () => undefined,
    onDefect: (error) => {
      throw error;
    },
  });
  try {
    return await measured(app, health, service, effort);
  } finally {
    health.dispose();
  }
}

async function measured(app: Composition, health: HealthBook, service: Service, effort: Effort): Promise<Table[]> {
  const ways = {
    [PEER]: direct(service.baseUrl),
    [LEAST]: modelAlone(service.baseUrl),
    [PRIMARY]: throughPrimary(app),
    [WALK]: throughRouter(app.work.router),
    [UNWRITTEN]: throughRouter(unwritten(app, health)),
  };
  const take = async (count: number, rounds: number, pauseMs = 0) => {
    await service.says({ tokens: Array.from({ length: count }, (_, n) => `word${n} `), perSecond: null, pauseMs });
    return measure(ways, effort.rounds(rounds));
  };
  const short = await take(SHORT_TOKENS, SHORT_ROUNDS);
  const paused = await take(SHORT_TOKENS, SHORT_ROUNDS, FIRST_TOKEN_PAUSE_MS);
  return [shortAnswers(short, paused), longAnswers(await take(LONG_TOKENS, LONG_ROUNDS))];
}

/** What routing costs beyond the same call made with the SDK alone. */
export const walk: Bench = (effort) =>
  withHome(async (home) => {
    const service = await startService();
    const app = await composeForBench(home);
    try {
      await prepare(app, service);
      return await tables(app, service, effort);
    } finally {
      await app.dispose();
      service.stop();
    }
  });
