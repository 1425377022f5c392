import '../support/browser-parts';
import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { CertifiedModels } from '../../../src/renderer/screens/ai-configuration/certified-models/certified-models';
import { useCertification } from '../../../src/renderer/state/certification';
import type { CertificationReport, RegistryModel } from '../../../src/shared/domain/certification';
import type { PickableModel } from '../../../src/shared/domain/model';
import { inWindow, inputsOf } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { NOON, sampleConnection, sampleId, sampleReport } from '../support/samples';

beforeEach(() => useCertification.setState(useCertification.getInitialState(), true));

const connection = sampleConnection();
const subscription = sampleConnection({ id: sampleId(2, 1), kind: 'claude-code', label: 'Claude' });

const PASSED = sampleReport({
  id: sampleId(1, 9),
  startedAt: NOON,
  endedAt: NOON + 60_000,
  state: 'passed',
  spent: { inputTokens: 33_000, outputTokens: 800, dollars: 0.012 },
  results: sampleReport().results.map((result) =>
    result.check === 'tools'
      ? {
          ...result,
          state: 'passed',
          ms: 1200,
          words: 'Called get_weather with Lisbon, then answered 18 degrees.',
          spent: { inputTokens: 400, outputTokens: 30, dollars: 0.0002 },
        }
      : { ...result, state: 'passed', ms: 400, words: null },
  ),
});

const REGISTRY: RegistryModel[] = [
  {
    name: 'DeepSeek V3.2',
    parameters: '671B',
    contextTokens: 128_000,
    tools: true,
    structuredOutput: true,
    imageInput: false,
    source: 'https://example.com/deepseek',
    certifiedBy: PASSED.id,
  },
  {
    name: 'Llama 4 Maverick',
    parameters: '400B',
    contextTokens: 1_048_576,
    tools: true,
    structuredOutput: true,
    imageInput: true,
    source: 'https://example.com/llama',
    certifiedBy: null,
  },
];

const LISTED: PickableModel = {
  id: 'deepseek-v3.2',
  name: 'DeepSeek V3.2',
  contextTokens: 128_000,
  imageInput: false,
  tools: true,
  structuredOutput: true,
  createdAt: null,
  price: { input: 0.3, output: 0.4, cachedInput: null, source: 'a page', asOf: '2026-11-01', condition: null },
  standing: null,
  certifiedAt: null,
};

async function opened(reports: CertificationReport[] = [], connections = [subscription, connection]) {
  const state = { reports, registry: REGISTRY, models: [LISTED], snapshot: { connections } };
  const fake = createFakeMain(fakeState(state));
  const { user } = await inWindow(fake, <CertifiedModels />);
  await user.click(screen.getByRole('button', { name: 'Show certified models' }));
  return { fake, user };
}

test('nothing of it is read or shown until it is opened', async () => {
  const fake = createFakeMain(fakeState({ registry: REGISTRY }));
  await inWindow(fake, <CertifiedModels />);
  screen.getByRole('heading', { name: 'Certified models' });
  expect(screen.queryByRole('table')).toBeNull();
  expect(inputsOf(fake, 'certification.reports')).toEqual([]);
});

test('the registry says what makers say and what was seen on this computer', async () => {
  await opened([PASSED]);
  const table = within(await screen.findByRole('table', { name: 'Open models' }));
  const cellsOf = (name: RegExp) => within(table.getByRole('row', { name })).getAllByRole('cell');
  expect(cellsOf(/^DeepSeek/).map((cell) => cell.textContent)).toEqual([
    '671B',
    '128k',
    'tools, structured output',
    expect.stringMatching(/^Certified on .*2026/),
  ]);
  expect(cellsOf(/^Llama/).map((cell) => cell.textContent)).toEqual([
    '400B',
    '1.05M',
    'tools, structured output, vision',
    'Not tried here yet',
  ]);
});

test('before a run is started it says what it will spend, and then it is shown live and can be stopped', async () => {
  const { fake, user } = await opened();
  const model = await screen.findByRole('combobox', { name: 'Model' });
  await user.clear(model);
  await user.type(model, 'deepseek-v3.2');
  await user.tab();
  await screen.findByText(/spends about 35,000 tokens, about \$0\.011; more/);
  await user.click(screen.getByRole('button', { name: 'Start a certification run' }));
  const entry = within(await screen.findByRole('listitem', { name: /deepseek-v3\.2 DeepSeek Under way/ }));
  expect(inputsOf(fake, 'certification.start')).toEqual([{ connectionId: connection.id, model: 'deepseek-v3.2' }]);

  const [started] = fake.state.reports;
  if (!started) throw new Error('Nothing was started.');
  const results = started.results.map((result) =>
    result.check === 'streaming' ? { ...result, state: 'passed' as const, ms: 420, words: 'Sent 20 pieces.' } : result,
  );
  act(() => fake.emit({ type: 'certification_changed', report: { ...started, results } }));
  await entry.findByText('Sent 20 pieces.');

  await user.click(entry.getByRole('button', { name: 'Stop' }));
  await screen.findByRole('listitem', { name: /deepseek-v3\.2 DeepSeek Stopped/ });
});

test('a subscription is not offered, and a problem of a start is shown', async () => {
  const { fake, user } = await opened();
  await user.click(await screen.findByRole('combobox', { name: 'Connection' }));
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['DeepSeek']);
  await user.keyboard('{Escape}');
  fake.failNext('certification.start');
  await user.click(screen.getByRole('button', { name: 'Start a certification run' }));
  await screen.findByText('What you did could not be saved.');
});

test('with nothing to try it says what is missing', async () => {
  const { fake } = await opened([], [subscription]);
  await screen.findByText(/^Add a provider with a key or an address/);
  expect(screen.queryByRole('button', { name: 'Start a certification run' })).toBeNull();
  expect(inputsOf(fake, 'connections.models')).toEqual([]);
});

test('a past report unfolds to what was seen, and is saved and removed', async () => {
  const saved: string[] = [];
  URL.createObjectURL = () => 'blob:saved';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function keep(this: HTMLAnchorElement) {
    saved.push(this.download);
  };
  const { fake, user } = await opened([PASSED]);
  const entry = await screen.findByRole('listitem', { name: /deepseek-v3\.2 DeepSeek Certified/ });
  await user.click(within(entry).getByText('deepseek-v3.2'));
  within(entry).getByText('Called get_weather with Lisbon, then answered 18 degrees.');
  within(entry).getByText('430 tokens, $0.0002');
  within(entry).getByText('33,800 tokens, $0.012');
  await user.click(within(entry).getByRole('button', { name: 'Save as Markdown' }));
  await user.click(within(entry).getByRole('button', { name: 'Save as JSON' }));
  await expect.poll(() => saved).toEqual(['certification.md', 'certification.json']);
  await user.click(within(entry).getByRole('button', { name: 'Remove' }));
  await expect.poll(() => screen.queryByRole('listitem', { name: /deepseek-v3\.2/ })).toBeNull();
  expect(inputsOf(fake, 'certification.remove')).toEqual([{ id: PASSED.id }]);
});
