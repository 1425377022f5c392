import type { Connection } from '../../../../src/shared/domain/connection';
import type { ProviderKind } from '../../../../src/shared/domain/provider';
import type { Main } from '../../../../src/renderer/state/client';
import type { FakeService, WireName } from '../../../support/fake-services';
import { fakeService } from '../../../support/fake-for-test';
import { MOVED } from '../../../support/fake-services/faults/connection';
import { GIANT_LENGTH } from '../../../support/fake-services/faults/stream';

const KEY = 'sk-test-0123456789abcdef';

/** One provider of each wire, and where its answers come from. */
export interface Served {
  readonly kind: ProviderKind;
  readonly service: FakeService;
  /** Its answer as it should be: its own name in it, words and structure in one. */
  readonly text: string;
}

/** The provider whose wire is spoken at its own address only. */
export const OWN_ADDRESS = 'openai';

const KINDS: readonly (readonly [ProviderKind, WireName])[] = [
  ['anthropic', 'anthropic'],
  [OWN_ADDRESS, 'openai-responses'],
  ['google', 'gemini'],
  ['ollama', 'ollama'],
  ['openai-compatible', 'openai-chat'],
];

/** The structure that every answer has. */
export const SCHEMA = JSON.stringify({
  type: 'object',
  properties: { from: { type: 'string' }, words: { type: 'string' } },
  required: ['from', 'words'],
});

/** Starts a service of each wire. */
export async function startServices(): Promise<readonly Served[]> {
  return Promise.all(
    KINDS.map(async ([kind, wire]) => {
      const service = await fakeService({ wire, apiKey: KEY, anyModel: true });
      const text = `{"from": "${kind}", "words": "one two three four five six seven eight"}`;
      service.answers(text);
      return { kind, service, text };
    }),
  );
}

/** Connects one of them. The one of OpenAI is reached at the service's own address. */
export function connect(main: Main, { kind, service }: Served): Promise<Connection> {
  const defaultModel = service.models[0]?.id ?? '';
  const address = kind === OWN_ADDRESS ? {} : { baseUrl: service.url };
  return main.connections.add({ kind, label: kind, apiKey: KEY, defaultModel, ...address });
}

/** Tokens that a service says it has written, by the whole answer that it gave; null: no answer of it. */
export function tokensOf({ text }: Served, answer: string): number | null {
  const pieces = text.match(/\s*\S+|\s+$/g)?.length ?? 0;
  if (answer === text) return pieces;
  if (answer === 'x'.repeat(GIANT_LENGTH)) return 1;
  // Bytes that are no UTF-8 at its end, as a decoder shows them.
  return answer.startsWith(text) && /^[�(]+$/.test(answer.slice(text.length)) ? pieces + 1 : null;
}

/** Requests for an answer that a service received; one that it sent on to another place of its own counts once. */
export function generations({ service }: Served): number {
  const isOne = (path: string): boolean =>
    /\/(?:messages|responses|chat\/completions|api\/chat)$|:(?:streamG|g)enerateContent$/.test(path);
  const isNew = (path: string): boolean => !path.startsWith(`${MOVED}/`);
  return service.requests.filter(({ method, path }) => method === 'POST' && isNew(path) && isOne(path)).length;
}
