import { expect, test } from 'vitest';
import type { TestStage } from '../../../src/shared/domain/connection-test';
import type { FailureReason } from '../../../src/shared/domain/failure';
import type { PracticeMode } from '../../../src/shared/domain/provider';
import { startTestApp } from '../../support/test-app';

/** How each mode fails a test of the connection, and at which stage; null: it passes. */
const MODES: Readonly<Record<PracticeMode, readonly [FailureReason, TestStage] | null>> = {
  answers: null,
  bad_key: ['key_rejected', 'key'],
  out_of_credits: ['credits_exhausted', 'credits'],
  rate_limit: ['too_many_requests', 'first_token'],
  overloaded: ['service_overloaded', 'first_token'],
  stall: ['stalled', 'streaming'],
  cut_stream: ['stream_cut', 'streaming'],
};

test('a practised failure fails Test connection as the real one does, and answers pass it', async () => {
  const { main } = await startTestApp();
  await main.settings.change({ firstTokenSeconds: 60, stallSeconds: 2 });
  for (const [mode, expected] of Object.entries(MODES) as [PracticeMode, (typeof MODES)[PracticeMode]][]) {
    const { id } = await main.connections.add({
      kind: 'practice',
      label: mode,
      defaultModel: 'practice-fast',
      practiceMode: mode,
    });
    const { state, failure, stages } = await main.connections.test({ id });
    const failed = stages.filter((stage) => stage.state === 'failed').map(({ stage }) => stage);
    expect({ mode, state, reason: failure?.reason ?? null, failed }).toEqual({
      mode,
      state: expected === null ? 'passed' : 'failed',
      reason: expected?.[0] ?? null,
      failed: expected === null ? [] : [expected[1]],
    });
    const listed = await main.connections.list();
    const isGreen = listed.find((connection) => connection.id === id)?.health.dot === 'responding';
    expect(isGreen, mode).toBe(expected === null);
  }
});
