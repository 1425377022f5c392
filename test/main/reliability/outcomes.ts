import type { ModelInfo } from '../../../src/shared/domain/model';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { streamAnswer } from '../../../src/main/providers/stream-answer';
import type { AnswerPart } from '../../../src/main/providers/answer-part';
import { ProviderCallError, type ClassifiedFailure } from '../../../src/main/providers/classified-failure';
import type { Access } from '../../../src/main/providers/provider';
import { providerOf } from '../../../src/main/providers/registry';
import type { Fault, FakeService } from '../../support/fake-services';
import { accessTo, KEY, startServiceFor, type Subject } from './subjects';

/** The limits that a call is given, in milliseconds. */
export interface Limits {
  readonly firstTokenMs: number;
  readonly stallMs: number;
}

/** For calls that must not run into a limit, however busy the machine is. */
export const PATIENT: Limits = { firstTokenMs: 60_000, stallMs: 60_000 };

/** What the fakes say: several bytes to a character, so that a cut in the wrong place would show. */
export const TOKENS = ['Grüße', ',', ' dies', ' ist', ' die', ' Antwort', ' — 世界', ' 😀', '.'];

/** How one streamed answer went. */
export interface Outcome {
  readonly parts: readonly AnswerPart[];
  readonly text: string;
  readonly last: AnswerPart | undefined;
  readonly durationMs: number;
  readonly service: FakeService;
}

/** Asks one question while the service has the fault, and takes everything that comes. */
export async function answerUnder(subject: Subject, fault: Fault | null, limits: Limits = PATIENT): Promise<Outcome> {
  const service = await startServiceFor(subject, [{ id: 'the-model' }]);
  try {
    service.answers(TOKENS);
    service.behave(fault);
    const start = performance.now();
    const parts = await answerFrom(service, subject, limits);
    const durationMs = performance.now() - start;
    return { parts, text: textOf(parts), last: parts.at(-1), durationMs, service };
  } finally {
    await service.close();
  }
}

/** Asks a running fake one question, and takes everything that comes. */
export function answerFrom(service: FakeService, subject: Subject, limits: Limits): Promise<AnswerPart[]> {
  return answerThrough(subject.kind, accessTo(service, subject), limits);
}

/** Asks one question, and takes everything that comes. */
export async function answerThrough(kind: ProviderKind, access: Access, limits: Limits): Promise<AnswerPart[]> {
  const parts: AnswerPart[] = [];
  const stream = streamAnswer({
    kind,
    model: await providerOf(kind).model(access, 'the-model'),
    messages: [{ role: 'user', content: 'hello' }],
    signal: new AbortController().signal,
    ...limits,
  });
  for await (const part of stream) parts.push(part);
  return parts;
}

/** How a request for something other than an answer went. */
export interface ListOutcome {
  /** Null also where no list was asked for. */
  readonly models: readonly ModelInfo[] | null;
  readonly failure: ClassifiedFailure | null;
  /** Anything that was thrown and should not have been. */
  readonly thrown: unknown;
  readonly durationMs: number;
  readonly service: FakeService;
}

/** Asks for the model list while the service has the fault. */
export function listUnder(subject: Subject, fault: Fault | null): Promise<ListOutcome> {
  return askedUnder(subject, fault, (access, signal) => providerOf(subject.kind).listModels(access, signal));
}

/** Has the key proven while the service has the fault. */
export function proofUnder(subject: Subject, fault: Fault | null): Promise<ListOutcome> {
  return askedUnder(subject, fault, async (access, signal) => {
    await providerOf(subject.kind).proveKey(access, signal);
    return null;
  });
}

async function askedUnder(
  subject: Subject,
  fault: Fault | null,
  ask: (access: Access, signal: AbortSignal) => Promise<readonly ModelInfo[] | null>,
): Promise<ListOutcome> {
  const service = await startServiceFor(subject);
  const start = performance.now();
  const came = (rest: Partial<ListOutcome>): ListOutcome => ({
    models: null,
    failure: null,
    thrown: null,
    durationMs: performance.now() - start,
    service,
    ...rest,
  });
  try {
    service.behave(fault);
    return came({ models: await ask(accessTo(service, subject), new AbortController().signal) });
  } catch (error) {
    return came(error instanceof ProviderCallError ? { failure: error.failure } : { thrown: error });
  } finally {
    await service.close();
  }
}

/** The text of the parts, joined. */
export function textOf(parts: readonly AnswerPart[]): string {
  return parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

/** Whether the key can be found in anything that came out. */
export function holdsKey(value: unknown): boolean {
  return JSON.stringify(value).includes(KEY);
}

/** Runs all of the cases, some at a time, and gives their results by name. */
export async function runAll<Result>(
  cases: ReadonlyMap<string, () => Promise<Result>>,
  atOnce: number,
): Promise<Map<string, Result>> {
  const results = new Map<string, Result>();
  const waiting = [...cases];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.set(next[0], await next[1]());
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
