import type { Connection } from '../../../../src/shared/domain/connection';
import { type LimitsState, NO_LIMITS, USUAL_CALLS } from '../../../../src/shared/domain/limits';
import type { EventFeed } from '../event-feed';
import { sampleId } from '../samples';
import type { Implementing } from './implemented';

/** What the stand-in knows of limits, by connection. Nothing is set or used of the others. */
export interface FakeLimitsState {
  limits: Map<string, LimitsState>;
}

/** Limits of DeepSeek: none set, none learnt, nothing used; changed as told. */
export function sampleLimits(change: Partial<LimitsState> = {}): LimitsState {
  const own = change.own ?? NO_LIMITS;
  return {
    connectionId: sampleId(1, 1),
    own,
    learnt: { requestsPerMinute: null, tokensPerMinute: null, at: null },
    concurrency: own.concurrency ?? USUAL_CALLS.cloud,
    running: 0,
    waiting: 0,
    requestsInMinute: 0,
    tokensInMinute: 0,
    month: '2026-11',
    spent: 0,
    unpriced: 0,
    ...change,
  };
}

interface Known extends FakeLimitsState {
  readonly snapshot: { readonly connections: readonly Connection[] };
}

/** Limits as a stand-in keeps them. */
export function fakeLimits(os: Implementing<'limits'>, state: Known, feed: EventFeed) {
  const of = (connectionId: string) => state.limits.get(connectionId) ?? sampleLimits({ connectionId });
  const keep = (limits: LimitsState): LimitsState => {
    state.limits.set(limits.connectionId, limits);
    feed.emit({ type: 'limits_changed', limits });
    return limits;
  };
  return {
    all: os.all.handler(() => state.snapshot.connections.map(({ id }) => of(id))),
    set: os.set.handler(({ input }) =>
      keep({
        ...of(input.connectionId),
        own: input.limits,
        concurrency: input.limits.concurrency ?? USUAL_CALLS.cloud,
      }),
    ),
    forgetLearnt: os.forgetLearnt.handler(({ input }) =>
      keep({ ...of(input.connectionId), learnt: { requestsPerMinute: null, tokensPerMinute: null, at: null } }),
    ),
  };
}
