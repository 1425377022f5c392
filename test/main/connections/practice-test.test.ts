import { expect, test, vi } from 'vitest';
import { PROVE_LIMIT_MS } from '../../../src/main/connections/prove';
import type { FailureReason } from '../../../src/shared/domain/failure';
import type { PracticeMode } from '../../../src/shared/domain/provider';
import { startTestApp } from '../../support/test-app';

/** How each mode fails a test of the connection; null: it passes. */
const MODES: Readonly<Record<PracticeMode, FailureReason | null>> = {
  answers: null,
  bad_key: 'key_rejected',
  out_of_credits: 'credits_exhausted',
  rate_limit: 'too_many_requests',
  overloaded: 'service_overloaded',
  stall: 'stalled',
  cut_stream: 'stream_cut',
};

/** The limit on silence runs this much faster here, so that nobody waits for it. */
const HASTE = 5;

test('a practised failure fails Test connection as the real one does, and answers pass it', async () => {
  const { setTimeout: later } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((callback: () => void, ms?: number, ...rest: []) =>
    later(callback, ms === PROVE_LIMIT_MS ? ms / HASTE : ms, ...rest),
  );
  const { main } = await startTestApp();
  for (const [mode, reason] of Object.entries(MODES) as [PracticeMode, FailureReason | null][]) {
    const { id } = await main.connections.add({
      kind: 'practice',
      label: mode,
      defaultModel: 'practice-fast',
      practiceMode: mode,
    });
    const { state, failure } = await main.connections.test({ id });
    expect({ mode, state, reason: failure?.reason ?? null }).toEqual({
      mode,
      state: reason === null ? 'passed' : 'failed',
      reason,
    });
    const listed = await main.connections.list();
    expect(listed.find((connection) => connection.id === id)?.health.dot === 'responding', mode).toBe(reason === null);
  }
});
