import { interval, measure, values, type Samples } from './added/measure';
import { partsOfACall } from './added/parts';
import { direct, KEY, modelAlone, overTheLine, throughChat, throughPrimary, type Sample } from './added/ways';
import type { Composition } from '../../src/main/compose';
import { OutcomeRepository } from '../../src/main/health/outcome-repository';
import { composeForBench } from './support/composition';
import { withHome } from './support/places';
import { startService, type Service } from './support/service';
import { median, medianDifference, quantile } from './support/statistics';
import type { Bench, Effort, Table } from './support/table';

const SHORT_TOKENS = 20;
const SHORT_ROUNDS = 400;
const LONG_TOKENS = 2000;
const LONG_ROUNDS = 40;
/** The first token is measured on answers whose rest comes later: at once, it would be waited for by who reads on. */
const FIRST_TOKEN_PAUSE_MS = 10;
/** As many outcomes as a connection has that was used for a while: from then on old ones are dropped with each call. */
const OUTCOMES_BEFORE = 1000;

/** The way that the others are held against. */
const PEER = 'the SDK directly';
/** What is below it: the same call without what `streamText` does around it. */
const LEAST = 'the SDK’s model alone';
const PRIMARY = 'through Primary';

function shortAnswers(samples: Samples, paused: Samples): Table {
  const addedTo = (from: Samples, name: string, key: keyof Sample, peer = PEER) =>
    medianDifference(values(from, name, key), values(from, peer, key));
  const rows = [...samples.keys()].map((name) => {
    const total = addedTo(samples, name, 'totalMs');
    const first = addedTo(paused, name, 'firstTokenMs');
    const isPeer = name === PEER;
    return {
      way: name,
      'median ms': median(values(samples, name, 'totalMs')),
      'p95 ms': quantile(values(samples, name, 'totalMs'), 0.95),
      'added ms': isPeer ? null : total.by,
      'added, 95 % interval': isPeer ? null : interval(total),
      'first token, median ms': median(values(paused, name, 'firstTokenMs')),
      'first token, p95 ms': quantile(values(paused, name, 'firstTokenMs'), 0.95),
      'added to it, ms': isPeer ? null : first.by,
      'added to it, 95 % interval': isPeer ? null : interval(first),
      'processor ms': median(values(samples, name, 'processorMs')),
    };
  });
  const least = {
    total: addedTo(samples, PRIMARY, 'totalMs', LEAST),
    first: addedTo(paused, PRIMARY, 'firstTokenMs', LEAST),
  };
  return {
    title: `What Signalbox adds to a direct call: answers of ${SHORT_TOKENS} tokens from a service on this computer`,
    rows,
    bars: [
      { what: 'added in all', value: addedTo(samples, PRIMARY, 'totalMs').by, limit: 0.2, unit: 'ms' },
      {
        what: 'added to the first token',
        value: addedTo(paused, PRIMARY, 'firstTokenMs').by,
        limit: 0.5,
        unit: 'ms',
      },
    ],
    notes: [
      'The first token was measured on answers whose rest came 10 ms later.',
      'The app’s own code, bundled as the app is, in this process; the service in another. Every way once a round, in an order of chance.',
      `The SDK directly is its streamText, as a small program uses it. Signalbox asks the model itself: against that call, Primary adds ${least.total.by.toFixed(3)} ms (${interval(least.total)}) in all and ${least.first.by.toFixed(3)} ms (${interval(least.first)}) to the first token.`,
      'Primary: looked up, key opened, outcome recorded, on disk a little later. Chat: question and answer on disk too. The line: as a window sees it.',
    ],
  };
}

function longAnswers(samples: Samples): Table {
  const perToken = (name: string, key: keyof Sample) =>
    values(samples, name, key).map((value) => (value * 1000) / LONG_TOKENS);
  const rows = [...samples.keys()].map((name) => {
    const time = medianDifference(perToken(name, 'totalMs'), perToken(PEER, 'totalMs'));
    const isPeer = name === PEER;
    return {
      way: name,
      'median µs per token': median(perToken(name, 'totalMs')),
      'added µs': isPeer ? null : time.by,
      'added, 95 % interval': isPeer ? null : interval(time),
      'processor µs per token': median(perToken(name, 'processorMs')),
    };
  });
  return {
    title: `The same per token: answers of ${LONG_TOKENS} tokens, as fast as they are read`,
    rows,
    bars: [],
    notes: [],
  };
}

async function prepare(app: Composition, service: Service): Promise<void> {
  const { id } = await app.connections.add({
    kind: 'openai-compatible',
    label: 'Bench',
    apiKey: KEY,
    baseUrl: service.baseUrl,
    defaultModel: 'bench',
  });
  const outcome = {
    at: Date.now(),
    purpose: 'chat',
    failure: null,
    model: 'bench',
    latencyMs: 1,
    firstTokenMs: 1,
  } as const;
  new OutcomeRepository(app.db).add(Array.from({ length: OUTCOMES_BEFORE }, () => ({ connectionId: id, outcome })));
}

async function tables(app: Composition, service: Service, home: string, effort: Effort): Promise<Table[]> {
  const ways = {
    [PEER]: direct(service.baseUrl),
    [LEAST]: modelAlone(service.baseUrl),
    [PRIMARY]: throughPrimary(app),
    'through the chat': throughChat(app),
    'over the window’s line': await overTheLine(app),
  };
  const take = async (count: number, rounds: number, pauseMs = 0) => {
    await service.says({ tokens: Array.from({ length: count }, (_, n) => `word${n} `), perSecond: null, pauseMs });
    return measure(ways, effort.rounds(rounds));
  };
  const short = await take(SHORT_TOKENS, SHORT_ROUNDS);
  const paused = await take(SHORT_TOKENS, SHORT_ROUNDS, FIRST_TOKEN_PAUSE_MS);
  const long = await take(LONG_TOKENS, LONG_ROUNDS);
  return [shortAnswers(short, paused), longAnswers(long), await partsOfACall(app, home, service.baseUrl, effort)];
}

/** What a call costs in Signalbox beyond the same call made with the SDK alone. */
export const added: Bench = (effort) =>
  withHome(async (home) => {
    const service = await startService();
    const app = await composeForBench(home);
    try {
      await prepare(app, service);
      return await tables(app, service, home, effort);
    } finally {
      await app.dispose();
      service.stop();
    }
  });
