import { expect, test } from 'vitest';
import { certifyBench, KEY, resultOf } from './certify';
import { modelService, says, type Told } from './model-service';

test('a model that does everything well passes, and the report says what was seen', async () => {
  const service = await modelService();
  const bench = await certifyBench(service);
  const report = await bench.certify();
  expect(report).toMatchObject({ state: 'passed', host: service.host, model: 'tried', appVersion: '0.0.0-test' });
  expect(report.results.map(({ check, state }) => [check, state])).toEqual([
    ['streaming', 'passed'],
    ['tools', 'passed'],
    ['structured_output', 'passed'],
    ['vision', 'passed'],
    ['long_input', 'passed'],
  ]);
  expect(resultOf(report, 'tools').words).toMatch(/^Called get_weather with \w+, then answered \d+ degrees\.$/);
  expect(resultOf(report, 'vision').words).toMatch(/^Was shown a picture of the number \d\d and read it\.$/);
  expect(report.results.map(({ spent }) => spent?.inputTokens)).toEqual([100, 200, 100, 100, 100]);
  expect(report.spent).toEqual({ inputTokens: 600, outputTokens: 60, dollars: null });
  expect(await bench.main.certification.reports()).toEqual([report]);
});

test('vision does not count where the list says that the model takes no pictures, and none is sent', async () => {
  const service = await modelService({}, { context_length: 8000, architecture: { input_modalities: ['text'] } });
  const bench = await certifyBench(service);
  const report = await bench.certify();
  expect(resultOf(report, 'vision').state).toBe('absent');
  expect(report.state).toBe('passed');
  expect(JSON.stringify(service.asked)).not.toContain('image_url');
});

test('where nobody claims vision, a model cannot fail at it, and can pass', async () => {
  const unclaimed = { context_length: 8000 };
  const blind = await certifyBench(
    await modelService({ vision: () => ({ status: 400, message: 'no images' }) }, unclaimed),
  );
  const report = await blind.certify();
  expect(resultOf(report, 'vision')).toEqual({ state: 'absent', words: expect.stringMatching(/^Nobody says/) });
  expect(report.state).toBe('passed');

  const seeing = await certifyBench(await modelService({}, unclaimed));
  expect(resultOf(await seeing.certify(), 'vision').state).toBe('passed');
});

test('the long input fills 60 % of a known context, at most 32,000 tokens, and 16,000 where it is unknown', async () => {
  const sizeAt = async (told: Told): Promise<number> => {
    const service = await modelService({}, told);
    const report = await (await certifyBench(service)).certify();
    expect(resultOf(report, 'long_input').state).toBe('passed');
    return Math.max(...service.asked.map((asked) => JSON.stringify(asked.messages).length)) / 4;
  };
  const near = (tokens: number) => ({ from: tokens * 0.97, to: tokens * 1.1 });
  for (const [told, { from, to }] of [
    [{ context_length: 10_000 }, near(6000)],
    [{ context_length: 200_000 }, near(32_000)],
    [{}, near(16_000)],
  ] as const) {
    const size = await sizeAt(told);
    expect(size).toBeGreaterThan(from);
    expect(size).toBeLessThan(to);
  }
});

test('every run asks for other numbers', async () => {
  const service = await modelService();
  const bench = await certifyBench(service);
  await bench.certify();
  const first = JSON.stringify(service.asked);
  service.asked.length = 0;
  await bench.certify();
  expect(JSON.stringify(service.asked)).not.toBe(first);
});

test('what a model says is cut short, on one line, and holds no key', async () => {
  const said = `${KEY}\n\u0007${'very long words '.repeat(100)}`;
  const bench = await certifyBench(await modelService({ toolCall: () => says(said) }));
  const { words } = resultOf(await bench.certify(), 'tools');
  expect(words).toMatch(/^Called no tool and said “\[key\] very long words .*…”\.$/);
  expect(words?.length).toBeLessThan(240);
});
