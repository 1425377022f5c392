import { expect, test } from 'vitest';
import { documentOf } from '../../../src/main/certification/report-document';
import { sampleReport } from '../../renderer/support/samples';

const USED = { inputTokens: 1000, outputTokens: 10, dollars: null };

const report = sampleReport({
  label: 'Grandmother’s account',
  model: 'deepseek/DeepSeek-V3.2:free',
  host: 'models.example.com:8443',
  startedAt: Date.UTC(2026, 10, 20, 12, 30),
  endedAt: Date.UTC(2026, 10, 20, 12, 31),
  state: 'failed',
  appVersion: '1.2.3',
  spent: { inputTokens: 33_000, outputTokens: 812, dollars: 0.0123 },
  results: sampleReport().results.map((result) => {
    if (result.check === 'vision') return { ...result, state: 'absent', ms: 0, words: 'It takes no pictures.' };
    if (result.check !== 'tools')
      return { ...result, state: 'passed', ms: 1234, words: `Did ${result.check}.`, spent: USED };
    return { ...result, state: 'failed', ms: 80, words: 'Said “| <b>[x](http://evil)</b> |\n# big”.' };
  }),
});

test('as Markdown it says what ran where, every check with what was seen, and what was spent', () => {
  const { fileName, content } = documentOf(report, 'markdown');
  expect(fileName).toBe('certification-deepseek-deepseek-v3-2-free-2026-11-20.md');
  expect(content).toBe(
    [
      '# Certification of deepseek/DeepSeek-V3.2:free',
      '',
      '- Result: Not passed',
      '- Provider: DeepSeek',
      '- Host: models.example.com:8443',
      '- Started: 2026-11-20T12:30:00.000Z',
      '- Ended: 2026-11-20T12:31:00.000Z',
      '- Signalbox: 1.2.3',
      '- Tokens in: 33,000',
      '- Tokens out: 812',
      '- Cost: $0.0123',
      '',
      '| Check | Result | Took | Tokens | What was seen |',
      '| --- | --- | --- | --- | --- |',
      '| Streaming | Passed | 1.2 s | 1,010 | Did streaming. |',
      '| Tool calling | Failed | 0.1 s |  | Said “\\| \\<b\\>\\[x\\](http://evil)\\</b\\> \\| # big”. |',
      '| Structured output | Passed | 1.2 s | 1,010 | Did structured\\_output. |',
      '| Vision | Not counted | 0.0 s |  | It takes no pictures. |',
      '| Long input | Passed | 1.2 s | 1,010 | Did long\\_input. |',
      '',
    ].join('\n'),
  );
});

test('as JSON it holds the same, and in neither form the label of the connection or its id', () => {
  const { fileName, content } = documentOf(report, 'json');
  expect(fileName).toBe('certification-deepseek-deepseek-v3-2-free-2026-11-20.json');
  const { label: _label, connectionId: _id, ...rest } = report;
  expect(JSON.parse(content)).toEqual({
    ...rest,
    provider: 'DeepSeek',
    startedAt: '2026-11-20T12:30:00.000Z',
    endedAt: '2026-11-20T12:31:00.000Z',
  });
  for (const format of ['markdown', 'json'] as const) {
    const written = documentOf(report, format).content;
    expect(written).not.toContain('Grandmother');
    expect(written).not.toContain(report.connectionId);
  }
});

test('what is not known is called so, and a name of no letters still makes a file name', () => {
  const spent = { inputTokens: null, outputTokens: null, dollars: null };
  const { fileName, content } = documentOf(sampleReport({ model: '模型', spent }), 'markdown');
  expect(fileName).toBe('certification-2026-11-20.md');
  expect(content).toContain('- Result: Still under way');
  expect(content).toContain('- Tokens in: not told');
  expect(content).toContain('- Cost: not known');
});
