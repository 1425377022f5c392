import { bytes, firstHalf, whole } from '../deliver';
import { document, type Exchange, type Message, messageOf } from '../exchange';
import type { Reply } from '../reply';
import type { Step } from '../step';
import type { Frame } from '../wire';
import { blockedPrompt } from '../wires/generate-content';
import { failedEvent } from '../wires/responses';

/** Length of the text in a `giant_chunk`, in characters. */
export const GIANT_LENGTH = 4_000_000;
/** Stands where the bytes that are no UTF-8 go. */
const BAD_BYTES_HERE = 'BAD-BYTES-HERE';

/** Faults of what is said: every byte arrives, but not the right ones. */
export const STREAM_FAULTS = {
  no_terminal: (exchange) => changed(exchange, ({ frames }) => frames.slice(0, -1)),
  error_event: (exchange) => changed(exchange, (message) => [...leading(message), errorFrame(exchange)]),
  truncated_frame: (exchange) =>
    changed(exchange, (message) => {
      const whatCame = leading(message);
      const next = message.frames[whatCame.length];
      return next
        ? [...whatCame, { ...next, content: bytes(next.content).subarray(0, bytes(next.content).length / 2) }]
        : firstHalf(message);
    }),
  no_finish: (exchange) => whole(messageOf(exchange, { answer: { finish: null } })),
  empty: (exchange) => whole(messageOf(exchange, { answer: { tokens: [], reasoning: [] } })),
  giant_chunk: (exchange) => whole(messageOf(exchange, { answer: { tokens: ['x'.repeat(GIANT_LENGTH)] } })),
  invalid_utf8(exchange) {
    const tokens = [...exchange.mood.answer.tokens, BAD_BYTES_HERE];
    const message = messageOf(exchange, { answer: { tokens } });
    return whole(message, message.frames.map(spoilt));
  },
  comments(exchange) {
    const filler: Frame = { role: 'filler', content: exchange.call.speech.skippable };
    return changed(exchange, ({ frames }) => [filler, ...frames.flatMap((frame) => [frame, filler])]);
  },
  crlf: (exchange) =>
    changed(exchange, ({ frames }) =>
      frames.map((frame) => ({ ...frame, content: bytes(frame.content).toString('utf8').replaceAll('\n', '\r\n') })),
    ),
  failed_event(exchange) {
    const { call, mood } = exchange;
    if (call.kind !== 'generation' || !call.stream) return whole(messageOf(exchange));
    const failed = failedEvent(mood.answer, call.model, toldReply(exchange));
    return changed(exchange, (message) => [...leading(message), failed]);
  },
  double_done: (exchange) => changed(exchange, ({ frames }) => [...frames, ...frames.slice(-1)]),
  unknown_events(exchange) {
    const filler: Frame = { role: 'filler', content: exchange.call.speech.unknownEvent ?? '' };
    return changed(exchange, ({ frames }) => frames.flatMap((frame) => [frame, filler]).slice(0, -1));
  },
  refused_in_stream: (exchange) => whole(messageOf(exchange, { answer: { finish: 'refused' } })),
  window_full: (exchange) => whole(messageOf(exchange, { answer: { finish: 'window_full' } })),
  blocked_prompt(exchange) {
    const { call } = exchange;
    if (call.kind !== 'generation') return whole(messageOf(exchange));
    const body = blockedPrompt(call.model);
    if (!call.stream) return whole(document(body));
    return whole(messageOf(exchange), [{ role: 'finish', content: `data: ${JSON.stringify(body)}\n\n` }]);
  },
} satisfies Record<string, (exchange: Exchange) => Iterable<Step>>;

function changed(exchange: Exchange, change: (message: Message) => readonly Frame[]): Iterable<Step> {
  const message = messageOf(exchange);
  return whole(message, change(message));
}

/** The whole frames of the first half; none of a single document. */
function leading(message: Message): Frame[] {
  return message.frames[0]?.role === 'whole' ? [] : firstHalf(message);
}

/** What an event of failure tells. */
function toldReply({ call, options }: Exchange): Reply {
  const name = options.event ?? 'overloaded';
  const reply = call.speech.replies(call.kind === 'generation' ? call.model : '')[name];
  if (!reply) throw new Error(`This service has no such failure: ${name}`);
  return reply;
}

function errorFrame(exchange: Exchange): Frame {
  const { call } = exchange;
  const reply = toldReply(exchange);
  const streams = call.kind === 'generation' && call.stream;
  return streams ? call.speech.errorFrame(reply) : { role: 'error', content: JSON.stringify(reply.body) };
}

function spoilt(frame: Frame): Frame {
  const text = bytes(frame.content).toString('latin1');
  return { ...frame, content: Buffer.from(text.replaceAll(BAD_BYTES_HERE, '\xff\xc3\x28\xfe'), 'latin1') };
}
