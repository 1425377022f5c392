import type { CertificationCheck, CertificationReport, CertificationResult } from '../../shared/domain/certification';
import type { Spending } from '../../shared/domain/connection-test';
import { providerOf } from '../providers/registry';

/** How a report is written down. */
export type DocumentFormat = 'markdown' | 'json';

/** A report as a file. */
export interface ReportDocument {
  readonly fileName: string;
  readonly content: string;
}

const CHECK_NAMES: Readonly<Record<CertificationCheck, string>> = {
  streaming: 'Streaming',
  tools: 'Tool calling',
  structured_output: 'Structured output',
  vision: 'Vision',
  long_input: 'Long input',
};

const RESULT_WORDS: Readonly<Record<CertificationResult['state'], string>> = {
  waiting: 'Not tried',
  running: 'Under way',
  passed: 'Passed',
  failed: 'Failed',
  absent: 'Not counted',
};

const STATE_WORDS: Readonly<Record<CertificationReport['state'], string>> = {
  running: 'Still under way',
  passed: 'Passed',
  failed: 'Not passed',
  stopped: 'Stopped before its end',
};

/** Writes a report down for others to read: without the connection's label, its address beyond the host, or any key. */
export function documentOf(report: CertificationReport, format: DocumentFormat): ReportDocument {
  const content = format === 'json' ? json(report) : markdown(report);
  const model = report.model
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  const name = ['certification', model, dayOf(report.startedAt)].filter((part) => part !== '').join('-');
  return { fileName: `${name}.${format === 'json' ? 'json' : 'md'}`, content };
}

function json({ id, kind, host, model, state, startedAt, endedAt, appVersion, results, spent }: CertificationReport) {
  const about = { id, model, provider: providerOf(kind).info.name, kind, host, state };
  const when = { startedAt: timeOf(startedAt), endedAt: endedAt === null ? null : timeOf(endedAt) };
  return `${JSON.stringify({ ...about, ...when, appVersion, results, spent }, null, 2)}\n`;
}

function markdown(report: CertificationReport): string {
  const { inputTokens, outputTokens, dollars } = report.spent;
  const facts = [
    ['Result', STATE_WORDS[report.state]],
    ['Provider', providerOf(report.kind).info.name],
    ['Host', report.host],
    ['Started', timeOf(report.startedAt)],
    ['Ended', report.endedAt === null ? 'not yet' : timeOf(report.endedAt)],
    ['Signalbox', report.appVersion],
    ['Tokens in', inputTokens?.toLocaleString('en-US') ?? 'not told'],
    ['Tokens out', outputTokens?.toLocaleString('en-US') ?? 'not told'],
    ['Cost', dollars === null ? 'not known' : `$${dollars.toFixed(4)}`],
  ];
  const rows = report.results.map(({ check, state, ms, words, spent }) => {
    const took = ms === null ? '' : `${(ms / 1000).toFixed(1)} s`;
    return `| ${CHECK_NAMES[check]} | ${RESULT_WORDS[state]} | ${took} | ${usedBy(spent)} | ${plain(words ?? '')} |`;
  });
  return [
    `# Certification of ${plain(report.model)}`,
    '',
    ...facts.map(([name, value]) => `- ${name}: ${plain(value ?? '')}`),
    '',
    '| Check | Result | Took | Tokens | What was seen |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** The tokens of one check, there and back. */
function usedBy(spent: Spending | null): string {
  if (spent === null) return '';
  const { inputTokens, outputTokens } = spent;
  return inputTokens === null || outputTokens === null
    ? 'not told'
    : (inputTokens + outputTokens).toLocaleString('en-US');
}

/** As it stands, whatever signs of Markdown or HTML a model wrote into it. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~&]/g, '\\$&');
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}

function dayOf(at: number): string {
  return timeOf(at).slice(0, 10);
}
