import { afterEach, beforeEach, expect, it } from 'vitest';
import { hostOf } from '../../../src/main/certification/labels';
import { registryWith } from '../../../src/main/certification/registry';
import { documentOf } from '../../../src/main/certification/report-document';
import { mainWords } from '../../../src/shared/language/german/main';
import { speak } from '../../../src/shared/language/spoken';
import { sampleReport } from '../../renderer/support/samples';

beforeEach(() => speak('de', mainWords));
afterEach(() => speak('en', null));

const report = sampleReport({
  model: 'practice',
  kind: 'practice',
  host: hostOf({ kind: 'practice', base_url: null }),
  state: 'failed',
  spent: { inputTokens: 33_000, outputTokens: null, dollars: 0.0123 },
  results: sampleReport().results.map((result) => ({ ...result, state: 'passed', ms: 1234, words: 'Gesehen.' })),
});

it('writes a report in German, with its numbers as they are written there', () => {
  const { content } = documentOf(report, 'markdown');
  expect(content.replaceAll('\u00A0', ' ')).toContain('- Kosten: 0,0123 $');
  for (const line of [
    '# Zertifizierung von practice',
    '- Ergebnis: Nicht bestanden',
    '- Anbieter: Übung',
    '- Host: in Signalbox selbst',
    '- Tokens der Eingabe: 33.000',
    '- Tokens der Ausgabe: nicht mitgeteilt',
    '| Prüfung | Ergebnis | Dauer | Tokens | Was zu sehen war |',
  ])
    expect(content.split('\n')).toContain(line);
  expect(content).toMatch(/^\| Werkzeugaufrufe \| Bestanden \| 1,2 s \|/m);
});

it('keeps what programs read as it is', () => {
  expect(JSON.parse(documentOf(report, 'json').content)).toMatchObject({
    kind: 'practice',
    host: 'inside Signalbox',
    state: 'failed',
  });
});

it('says how many parameters of an open model are active', () => {
  expect(registryWith([]).map(({ parameters }) => parameters)).toContain('400B, davon 17B aktiv');
});
