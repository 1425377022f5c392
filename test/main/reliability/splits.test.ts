import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerPart } from '../../../src/main/providers/answer-part';
import type { Access } from '../../../src/main/providers/provider';
import { answerThrough, PATIENT, textOf, TOKENS } from './outcomes';
import { accessTo, startServiceFor, SUBJECTS, type Subject } from './subjects';

const WHOLE = TOKENS.join('');

/** Takes the bytes of one good answer, as the service sent them. */
async function recorded(subject: Subject): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string; baseUrl: string }> {
  const service = await startServiceFor(subject, [{ id: 'the-model' }]);
  try {
    service.answers(TOKENS);
    const access = accessTo(service, subject);
    let bytes = new Uint8Array();
    let type = '';
    const listening: typeof fetch = async (input, init) => {
      const response = await access.fetch(input, init);
      bytes = new Uint8Array(await response.arrayBuffer());
      type = response.headers.get('content-type') ?? '';
      return new Response(bytes, { headers: { 'content-type': type } });
    };
    await answerThrough(subject.kind, { ...access, fetch: listening }, PATIENT);
    return { bytes, type, baseUrl: access.baseUrl };
  } finally {
    await service.close();
  }
}

/** Plays the bytes, cut at the given places. */
function replay(
  subject: Subject,
  { type, baseUrl }: { type: string; baseUrl: string },
  pieces: Uint8Array<ArrayBuffer>[],
): Promise<AnswerPart[]> {
  const access: Access = {
    baseUrl,
    fetch: () => Promise.resolve(new Response(streamOf(pieces), { headers: { 'content-type': type } })),
  };
  return answerThrough(subject.kind, access, PATIENT);
}

/** Each piece comes by itself, when it is asked for. */
function streamOf(pieces: readonly Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const waiting = [...pieces];
  return new ReadableStream({
    pull(controller) {
      const next = waiting.shift();
      if (next) controller.enqueue(next);
      else controller.close();
    },
  });
}

function cutAt(bytes: Uint8Array<ArrayBuffer>, places: readonly number[]): Uint8Array<ArrayBuffer>[] {
  const sorted = [...new Set(places)].filter((place) => place > 0 && place < bytes.length).toSorted((a, b) => a - b);
  return [0, ...sorted].map((place, index) => bytes.subarray(place, sorted[index] ?? bytes.length));
}

describe.each(SUBJECTS)('$name', (subject) => {
  let good: Awaited<ReturnType<typeof recorded>>;
  beforeAll(async () => {
    good = await recorded(subject);
  });

  test('wherever the bytes are split, the answer is the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: good.bytes.length }), { maxLength: 40 }), async (places) => {
        const parts = await replay(subject, good, cutAt(good.bytes, places));
        expect(textOf(parts)).toBe(WHOLE);
        expect(parts.at(-1)).toMatchObject({ type: 'end', finish: 'stop' });
      }),
      { numRuns: 25 },
    );
  });

  test('wherever the bytes end, no half of an answer is taken for a whole one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.bytes.length - 1 }), async (length) => {
        const parts = await replay(subject, good, [good.bytes.subarray(0, length)]);
        const text = textOf(parts);
        const ends = parts.filter(({ type }) => type === 'end' || type === 'failed');
        expect(ends).toHaveLength(1);
        expect(parts.at(-1)).toBe(ends[0]);
        expect(WHOLE.startsWith(text)).toBe(true);
        if (ends[0]?.type === 'end') expect(text).toBe(WHOLE);
        else expect(ends[0]).toMatchObject({ failure: { class: 'malformed' } });
      }),
      { numRuns: 40 },
    );
  });
});
