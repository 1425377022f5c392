import type { CertificationCheck, CertificationReport, CertificationResult } from '../../shared/domain/certification';
import type { Spending } from '../../shared/domain/connection-test';
import { numberWords } from '../../shared/language/formats';
import { t } from '../../shared/language/t';
import type { PlainText } from '../../shared/language/text';
import { providerOf } from '../providers/registry';
import { hostWords } from './labels';

/** How a report is written down. */
export type DocumentFormat = 'markdown' | 'json';

/** A report as a file. */
export interface ReportDocument {
  readonly fileName: string;
  readonly content: string;
}

const CHECK_NAMES = {
  streaming: 'Streaming ¦ check',
  tools: 'Tool calling ¦ check',
  structured_output: 'Structured output ¦ check',
  vision: 'Vision ¦ check',
  long_input: 'Long input ¦ check',
} satisfies Record<CertificationCheck, PlainText>;

const RESULT_WORDS = {
  waiting: 'Not tried ¦ check',
  running: 'Under way ¦ check',
  passed: 'Passed ¦ check',
  failed: 'Failed ¦ check',
  absent: 'Not counted ¦ check',
} satisfies Record<CertificationResult['state'], PlainText>;

const STATE_WORDS = {
  running: 'Still under way',
  passed: 'Passed ¦ check',
  failed: 'Not passed ¦ run',
  stopped: 'Stopped before its end',
} satisfies Record<CertificationReport['state'], PlainText>;

const COST = { style: 'currency', currency: 'USD', minimumFractionDigits: 4, useGrouping: false } as const;
const SECONDS = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false } as const;

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
  const facts: readonly (readonly [string, string])[] = [
    [t('Result ¦ of a check'), t(STATE_WORDS[report.state])],
    [t('Provider'), providerOf(report.kind).info.name],
    [t('Host'), hostWords(report.host)],
    [t('Started'), timeOf(report.startedAt)],
    [t('Ended'), report.endedAt === null ? t('not yet') : timeOf(report.endedAt)],
    ['Signalbox', report.appVersion],
    [t('Tokens in'), inputTokens === null ? t('not told') : numberWords(inputTokens)],
    [t('Tokens out'), outputTokens === null ? t('not told') : numberWords(outputTokens)],
    [t('Cost'), dollars === null ? t('not known') : numberWords(dollars, COST)],
  ];
  const rows = report.results.map(({ check, state, ms, words, spent }) => {
    const took = ms === null ? '' : t('{seconds} s', { seconds: numberWords(ms / 1000, SECONDS) });
    return `| ${t(CHECK_NAMES[check])} | ${t(RESULT_WORDS[state])} | ${took} | ${usedBy(spent)} | ${plain(words ?? '')} |`;
  });
  return [
    `# ${t('Certification of {model}', { model: plain(report.model) })}`,
    '',
    ...facts.map(([name, value]) => `- ${name}: ${plain(value)}`),
    '',
    `| ${t('Check ¦ column')} | ${t('Result ¦ of a check')} | ${t('Took')} | ${t('Tokens')} | ${t('What was seen')} |`,
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** The tokens of one check, there and back. */
function usedBy(spent: Spending | null): string {
  if (spent === null) return '';
  const { inputTokens, outputTokens } = spent;
  return inputTokens === null || outputTokens === null ? t('not told') : numberWords(inputTokens + outputTokens);
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
