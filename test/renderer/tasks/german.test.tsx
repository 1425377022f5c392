import { screen, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { windowWords } from '../../../src/shared/language/german/window';
import { speak } from '../../../src/shared/language/spoken';
import { pausedTask, sampleAttachment, sampleToolUse, sampleTurn } from '../support/sample-tasks';
import { NOON, sampleFailure, sampleId } from '../support/samples';
import { sampleDetail, sampleTask } from '../support/sample-tasks';
import { opened, openedPage } from './opened';

beforeAll(() => speak('de', windowWords));
afterAll(() => speak('en', null));

const task = (n: number, change: Parameters<typeof sampleTask>[0] = {}) =>
  sampleDetail({ task: sampleTask({ id: sampleId(n, 7), title: `Work ${n}`, createdAt: NOON - n * 1000, ...change }) });

test('the list says how each task stands, what it cost and what waits for the person', async () => {
  const failure = { sentence: 'Claude hat kein Guthaben mehr.', advice: 'Aufladen.', cause: sampleFailure() };
  const { task: row } = await opened([
    task(1, { cost: { dollars: 0.5, unpriced: 1 } }),
    task(2, { state: 'failed', failure }),
    sampleDetail({ task: pausedTask({ why: 'approval' }, { title: 'Fragt' }) }),
  ]);
  const [first, second] = [await row('Work 1'), await row('Work 2')];
  expect(first.getByRole('status').textContent).toBe('Fertig');
  expect(first.getByText(/^mindestens 0,50\s\$$/)).toBeTruthy();
  expect(second.getByRole('status').textContent).toBe('Fehlgeschlagen: Claude hat kein Guthaben mehr');
  const region = within(await screen.findByRole('region', { name: 'Wartet auf Sie' }));
  expect(region.getByRole('status').textContent).toBe('Pausiert: fragt, bevor ein Werkzeug benutzt wird');
  expect(region.getByRole('button', { name: 'Über „Fragt“ entscheiden' })).toBeTruthy();
  expect(screen.getByRole('radio', { name: 'Pausiert 1' })).toBeTruthy();
});

test('without tasks it teaches what one is', async () => {
  await opened([]);
  expect(await screen.findByRole('heading', { name: 'Noch keine Aufgaben' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Neue Aufgabe' })).toBeTruthy();
});

test('a page counts turns and pages, and names tools inside its sentences', async () => {
  const turn = sampleTurn({ tools: [sampleToolUse({ state: 'asking' })] });
  const { page } = await openedPage({
    task: pausedTask({ why: 'approval' }),
    steps: [sampleTurn({ id: sampleId(8, 9) }), turn],
    attachments: [sampleAttachment({ kind: 'pdf', pages: 12 })],
  });
  expect(page.getByText('2 Durchgänge')).toBeTruthy();
  expect(page.getByText(/^12 Seiten · /)).toBeTruthy();
  expect(page.getByText(/^Möchte/).textContent).toMatch(/^Möchte .+ benutzen, mit:$/);
  expect(page.getByRole('button', { name: 'Diesem Agenten immer erlauben' })).toBeTruthy();
  expect(page.getByText(/^Pausiert seit|Pausiert seit/).textContent).toMatch(/Pausiert seit .+\.$/);
});
