import type { Message } from './exchange';
import type { Step } from './step';
import type { Frame } from './wire';

/** The head of a message. */
export function head(message: Message): Step {
  return { do: 'head', status: 200, headers: { 'content-type': message.type, 'x-request-id': 'req_fake0123456789' } };
}

/** Frames as writes, at the pace of the message. */
export function* writes(message: Message, frames: readonly Frame[] = message.frames): Generator<Step> {
  let tokens = 0;
  for (const { role, content } of frames) {
    if (role === 'text') {
      if (message.msPerToken > 0) yield { do: 'until', ms: tokens * message.msPerToken };
      if (tokens === message.held?.after) yield { do: 'hold', until: message.held.until };
      tokens += 1;
    }
    yield { do: 'write', bytes: bytes(content) };
  }
}

/** A message as it should be. */
export function* whole(message: Message, frames: readonly Frame[] = message.frames): Generator<Step> {
  yield head(message);
  yield* writes(message, frames);
  yield { do: 'end' };
}

/** The frames up to the middle of the text; of a single document, half of its bytes. */
export function firstHalf({ frames }: Message): Frame[] {
  const texts = frames.flatMap(({ role }, index) => (role === 'text' ? [index] : []));
  const middle = texts[Math.ceil(texts.length / 2)];
  const only = frames[0];
  if (only?.role === 'whole')
    return [{ ...only, content: bytes(only.content).subarray(0, bytes(only.content).length / 2) }];
  return frames.slice(0, middle ?? Math.ceil(frames.length / 2));
}

/** A frame's content as bytes. */
export function bytes(content: string | Buffer): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
