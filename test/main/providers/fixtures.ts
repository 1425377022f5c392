import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FailureClass, FailureReason } from '../../../src/shared/domain/failure';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import type { CallEvidence } from '../../../src/main/providers/classify';

const FOLDER = join(import.meta.dirname, '../../support/fixtures');

interface FixtureFile {
  readonly kind: ProviderKind;
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
  readonly event?: unknown;
  readonly finish?: string | null;
  readonly expected: Expected;
}

/** What a fixture has to be told apart as. */
export interface Expected {
  readonly class: FailureClass;
  readonly reason: FailureReason;
  /** Milliseconds from {@link FIXTURE_NOW}; null when the service did not say. */
  readonly retryAfterMs: number | null;
}

/** One answer of a service, kept as it came. */
export interface Fixture {
  /** Provider and condition, as the file is named. */
  readonly name: string;
  readonly kind: ProviderKind;
  readonly evidence: CallEvidence;
  readonly expected: Expected;
}

/** The moment that the dates in the fixtures are around. */
export const FIXTURE_NOW = Date.parse('2026-11-20T12:00:00Z');

/** Every fixture there is, by name. */
export function allFixtures(): Fixture[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .toSorted()
    .map((path) => {
      const file = JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as FixtureFile;
      return {
        name: path.replaceAll('\\', '/').replace(/\.json$/, ''),
        kind: file.kind,
        evidence: evidenceOf(file),
        expected: file.expected,
      };
    });
}

function evidenceOf({ response, event, finish }: FixtureFile): CallEvidence {
  if (response) {
    const body = typeof response.body === 'string' ? response.body : JSON.stringify(response.body);
    return { kind: 'response', status: response.status, headers: response.headers, body };
  }
  return event === undefined ? { kind: 'finish', reason: finish ?? null } : { kind: 'stream_event', data: event };
}
