import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from './reply';

/** One thing that a server does while it answers. An answer, good or bad, is a row of them. */
export type Step =
  | { readonly do: 'head'; readonly status: number; readonly headers: Readonly<Record<string, string>> }
  | { readonly do: 'write'; readonly bytes: Buffer }
  /** Waits until so many milliseconds have passed since the head. */
  | { readonly do: 'until'; readonly ms: number }
  /** Waits so many milliseconds; 0 lets what was written leave. */
  | { readonly do: 'wait'; readonly ms: number }
  /** Waits for something else than time. */
  | { readonly do: 'hold'; readonly until: Promise<void> }
  | { readonly do: 'hang' }
  | { readonly do: 'cut' }
  | { readonly do: 'end' };

/** The steps of a whole reply. */
export function replySteps({ status, headers = {}, body }: Reply): Step[] {
  const isText = typeof body === 'string';
  const type = isText ? 'text/html' : 'application/json';
  return [
    { do: 'head', status, headers: { 'content-type': type, ...headers } },
    { do: 'write', bytes: Buffer.from(isText ? body : JSON.stringify(body)) },
    { do: 'end' },
  ];
}

/** Does the steps. Rejects with an AbortError when `gone` fires: the client went away. */
export async function perform(steps: Iterable<Step>, response: ServerResponse, gone: AbortSignal): Promise<void> {
  let start = performance.now();
  for (const step of steps) {
    gone.throwIfAborted();
    switch (step.do) {
      case 'head':
        response.writeHead(step.status, step.headers);
        response.flushHeaders();
        start = performance.now();
        break;
      case 'write':
        if (!response.write(step.bytes)) await once(response, 'drain', { signal: gone });
        break;
      case 'until': {
        const wait = start + step.ms - performance.now();
        if (wait > 1) await sleep(wait, undefined, { signal: gone });
        break;
      }
      case 'wait':
        await (step.ms > 0 ? sleep(step.ms, undefined, { signal: gone }) : nextTurn());
        break;
      case 'hold':
        await Promise.race([step.until, once(gone, 'abort')]);
        break;
      case 'hang':
        await once(gone, 'abort');
        return;
      case 'cut':
        // Let what was written leave first: a destroyed socket would drop it.
        if (response.headersSent) await new Promise((resolve) => response.write('', resolve));
        response.socket?.destroy();
        return;
      case 'end':
        response.end();
        return;
    }
  }
}
