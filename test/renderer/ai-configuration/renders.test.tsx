import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import * as troubles from '../../../src/renderer/screens/ai-configuration/card/trouble-of';
import { keepConnection } from '../../../src/renderer/state/connections';
import { useSession } from '../../../src/renderer/state/session';
import { keepTestRun } from '../../../src/renderer/state/tests';
import { sampleConnection, sampleId, sampleTestRun } from '../support/samples';
import { opened, withHealth } from './opened';

const connections = Array.from({ length: 50 }, (_, at) =>
  sampleConnection({ id: sampleId(at + 1, 1), label: `Provider ${at + 1}`, isPrimary: at === 0 }),
);

/** Fifty cards, and the labels of those that were drawn since {@link forget}. Each drawing asks for its trouble once. */
async function watched() {
  const drawn: string[] = [];
  const { troubleOf } = troubles;
  vi.spyOn(troubles, 'troubleOf').mockImplementation((connection) => {
    drawn.push(connection.label);
    return troubleOf(connection);
  });
  await opened(connections);
  return { drawn, forget: () => drawn.splice(0) };
}

it('fifty providers are drawn, and what happens to one draws that one alone', async () => {
  const { drawn, forget } = await watched();
  expect(screen.getAllByRole('article')).toHaveLength(50);
  forget();
  const seventh = connections[6] ?? sampleConnection();
  act(() => keepConnection(withHealth(seventh, { dot: 'recent_failure', cause: 'failure' })));
  expect(new Set(drawn)).toEqual(new Set(['Provider 7']));
});

it('a test draws its own card alone at every stage', async () => {
  const { drawn, forget } = await watched();
  forget();
  const stages = sampleTestRun().stages;
  for (let passed = 0; passed < 7; passed += 1) {
    act(() =>
      keepTestRun(
        sampleTestRun({
          connectionId: sampleId(3, 1),
          startedAt: Date.now(),
          state: 'running',
          endedAt: null,
          stages: stages.map((stage, at) => ({ ...stage, state: at < passed ? 'passed' : 'waiting' })),
        }),
      ),
    );
  }
  expect(new Set(drawn)).toEqual(new Set(['Provider 3']));
});

it('that the network goes draws lines of state, and no card', async () => {
  const { drawn, forget } = await watched();
  forget();
  act(() => useSession.setState({ online: false }));
  expect(screen.getAllByText(/this computer is offline/)).toHaveLength(50);
  expect(drawn).toEqual([]);
});
