import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useAgents } from '../../../src/renderer/state/agents';
import { useSession } from '../../../src/renderer/state/session';
import { SAMPLE_AGENTS, sampleAgent } from '../support/sample-agents';
import { openWindow } from '../support/open-window';

let end: () => void = () => undefined;
afterEach(() => end());

function Names() {
  return <p>{useAgents().length} agents</p>;
}

test('agents are read once however many show them, told when they change, and read again on a new line', async () => {
  const opened = await openWindow();
  end = opened.end;
  const { fake } = opened;
  render(
    <>
      <Names />
      <Names />
    </>,
  );
  expect(await screen.findAllByText('8 agents')).toHaveLength(2);
  const reads = () => fake.calls.filter(({ call }) => call === 'agents.all').length;
  expect(reads()).toBe(1);
  fake.emit({ type: 'agents_changed', agents: SAMPLE_AGENTS.slice(0, 3) });
  expect(await screen.findAllByText('3 agents')).toHaveLength(2);
  expect(reads()).toBe(1);
  fake.state.agents = [...SAMPLE_AGENTS, sampleAgent()];
  const before = useSession.getState().main;
  fake.cut();
  await waitFor(() => expect(useSession.getState().main).not.toBe(before));
  expect(await screen.findAllByText('9 agents')).toHaveLength(2);
  expect(reads()).toBe(2);
});
