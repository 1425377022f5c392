import { expect, test } from 'vitest';
import { certifyBench, resultOf } from './certify';
import { modelService } from './model-service';

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
  expect(report.spent).toEqual({ inputTokens: 600, outputTokens: 60, dollars: null });
  expect(await bench.main.certification.reports()).toEqual([report]);
});
