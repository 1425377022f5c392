import type { IncomingMessage, ServerResponse } from 'node:http';
import { control } from './control';
import { whole } from './deliver';
import { type Exchange, messageOf, type Mood } from './exchange';
import type { FakeService, FakeServiceOptions } from './fake-service';
import { type CheckedFault, checkedFault } from './faults';
import { MOVED } from './faults/connection';
import { type Listener, listen } from './listener';
import { misbehave } from './misbehave';
import { type OpenRecord, received } from './received';
import { perform, replySteps, type Step } from './step';
import type { Call } from './wire';
import { wireOf } from './wires';

/** Starts a service that speaks a real wire format on loopback, and misbehaves when it is told to. */
export async function startFakeService(options: FakeServiceOptions): Promise<FakeService> {
  const wire = wireOf(options.wire, options.dialect);
  const requests: OpenRecord[] = [];
  const elsewhere: OpenRecord[] = [];
  const once: CheckedFault[] = [];
  let release = (): void => undefined;
  let always: CheckedFault | null = null;
  const mood: Mood = {
    answer: {
      tokens: ['Hello', ' from', ' the', ' fake', ' service', '.'],
      reasoning: [],
      finish: 'stop',
      inputTokens: 12,
    },
    tokensPerSecond: null,
    held: null,
    models: options.models ?? wire.models,
  };

  const otherPlace = await listen((request, response) => {
    void answer(request, response, elsewhere, () => replySteps({ status: 200, body: {} }));
  });
  const listener: Listener = await listen((request, response) => {
    void answer(request, response, requests, stepsFor);
  }, options.certificate);

  function stepsFor(record: OpenRecord): Iterable<Step> {
    const moved = record.path.startsWith(`${MOVED}/`);
    const request = moved ? { ...record, path: record.path.slice(MOVED.length) } : record;
    const call = wire.route(request, mood.models);
    const isOpen = options.publicList === true && 'kind' in call && call.kind === 'models';
    const refusal = options.apiKey === undefined || isOpen ? null : wire.refuseKey(request, options.apiKey);
    if (refusal) return replySteps(refusal);
    const document = options.documents?.[`${request.method} ${request.path}`];
    const instead = document === undefined ? null : replySteps({ status: 200, body: document });
    if (!('kind' in call)) return instead ?? replySteps(call);

    const fault = moved ? null : takeFault(call);
    const exchange: Exchange = {
      call,
      mood,
      path: `${record.path}${record.query.size > 0 ? `?${record.query}` : ''}`,
      elsewhere: otherPlace.origin,
      options: fault ?? { fault: 'hang' },
    };
    if (fault) return misbehave(exchange);
    if (instead) return instead;
    if (call.kind === 'other') return replySteps(call.reply);
    if (call.kind === 'generation' && !options.anyModel && !mood.models.some(({ id }) => id === call.model)) {
      return replySteps(call.speech.replies(call.model).model_missing);
    }
    return whole(messageOf(exchange));
  }

  function takeFault(call: Call): CheckedFault | null {
    const befalls = ({ on }: CheckedFault) => on === 'all' || on === call.kind;
    const index = once.findIndex(befalls);
    if (index >= 0) return once.splice(index, 1)[0] ?? null;
    return always && befalls(always) ? always : null;
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    log: OpenRecord[],
    steps: (record: OpenRecord) => Iterable<Step>,
  ): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => {
      gone.abort();
    });
    const record = await received(request).catch(() => null);
    if (!record) return;
    if (options.control && record.path === '/__control') {
      return perform(replySteps(control(record, service)), response, gone.signal);
    }
    log.push(record);
    response.once('close', () => {
      if (record.state === 'running') record.state = response.writableFinished ? 'answered' : 'left';
    });
    try {
      await perform(watched(steps(record), record), response, gone.signal);
    } catch (error) {
      if (!gone.signal.aborted) throw error;
    }
  }

  const service: FakeService = {
    wire: options.wire,
    dialect: options.dialect ?? 'openai',
    origin: listener.origin,
    url: `${listener.origin}${wire.basePath}`,
    requests,
    elsewhere,
    get models() {
      return mood.models;
    },
    behave(fault) {
      always = fault === null ? null : checkedFault(fault, wire);
      if (fault === null) once.length = 0;
    },
    behaveOnce(fault) {
      once.push(checkedFault(fault, wire));
    },
    answers(text, { tokensPerSecond = null, heldAfter, reasoning = [], finish = 'stop' } = {}) {
      mood.answer = { ...mood.answer, tokens: tokensOf(text), reasoning: tokensOf(reasoning), finish };
      mood.tokensPerSecond = tokensPerSecond;
      mood.held = heldAfter === undefined ? null : { after: heldAfter, until: new Promise((go) => (release = go)) };
    },
    goOn: () => release(),
    forget() {
      requests.length = 0;
      elsewhere.length = 0;
    },
    goDown: () => listener.down(),
    comeBack: () => listener.up(),
    async close() {
      await Promise.all([listener.down(), otherPlace.down()]);
    },
  };
  return service;
}

function* watched(steps: Iterable<Step>, record: OpenRecord): Generator<Step> {
  for (const step of steps) {
    if (step.do === 'cut') record.state = 'broken';
    yield step;
  }
}

function tokensOf(text: string | readonly string[]): readonly string[] {
  return typeof text === 'string' ? (text.match(/\s*\S+|\s+$/g) ?? []) : text;
}
