import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { accessTo, ask, told } from './ask';
import { chunk, sse, streaming } from './chat-frames';
import { always, serve } from './local-server';

describe('stopping', () => {
  it('ends the answer at once, whatever the service does, and lets go of the line', async () => {
    let closed: (() => void) | undefined;
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = await serve((request, response) => {
      response.writeHead(200, streaming);
      response.write(sse(chunk({ content: 'Hel' })));
      request.socket.on('close', () => closed?.());
    });
    const stop = new AbortController();
    const parts = ask('openai-compatible', accessTo('openai-compatible', server.origin), { signal: stop.signal });
    expect(await parts.next()).toMatchObject({ value: { type: 'text', text: 'Hel' } });
    const next = parts.next();
    stop.abort();
    expect(await next).toMatchObject({ value: { type: 'failed', failure: { class: 'cancelled', reason: 'stopped' } } });
    expect(await parts.next()).toMatchObject({ done: true });
    await isClosed;
  });

  it('before the start asks nothing', async () => {
    const server = await serve(always(200, ''));
    const answer = await told(
      ask('openai-compatible', accessTo('openai-compatible', server.origin), { signal: AbortSignal.abort() }),
    );
    expect(answer.end).toBe('cancelled/stopped');
    expect(server.received).toEqual([]);
  });

  it('happens as well when the reader goes away', async () => {
    let closed: (() => void) | undefined;
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = await serve((request, response) => {
      response.writeHead(200, streaming);
      response.write(sse(chunk({ content: 'Hel' })));
      request.socket.on('close', () => closed?.());
    });
    for await (const part of ask('openai-compatible', accessTo('openai-compatible', server.origin))) {
      expect(part).toMatchObject({ type: 'text' });
      break;
    }
    await isClosed;
  });

  it('leaves nothing on the signal that outlives the answer', async () => {
    const server = await serve(always(200, sse(chunk({ content: 'Hi' }), chunk({}, 'stop')), streaming));
    const stop = new AbortController();
    let listening = 0;
    const { addEventListener, removeEventListener } = stop.signal;
    stop.signal.addEventListener = (...of: Parameters<typeof addEventListener>) => {
      listening += 1;
      addEventListener.apply(stop.signal, of);
    };
    stop.signal.removeEventListener = (...of: Parameters<typeof removeEventListener>) => {
      listening -= 1;
      removeEventListener.apply(stop.signal, of);
    };
    await told(ask('openai-compatible', accessTo('openai-compatible', server.origin), { signal: stop.signal }));
    expect(listening).toBe(0);
  });
});

describe('the line to the service', () => {
  it('stays open for the next answer, although its last event comes before the end of the response', async () => {
    const event = (data: { type: string }) => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;
    const body = [
      {
        type: 'message_start',
        message: { id: 'm', model: 'm', role: 'assistant', content: [], usage: { input_tokens: 1, output_tokens: 1 } },
      },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Hi' } },
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 2 } },
      { type: 'message_stop' },
    ];
    const ports = new Set<number | undefined>();
    const ends: Promise<unknown>[] = [];
    const server = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      ends.push(once(response, 'finish'));
      response.writeHead(200, streaming);
      response.write(body.map(event).join(''));
      setTimeout(() => response.end(), 50);
    });
    for (let count = 0; count < 3; count += 1) {
      const answer = await told(ask('anthropic', accessTo('anthropic', `${server.origin}/v1`)));
      expect(answer).toMatchObject({ text: 'Hi', end: 'stop' });
      await ends.at(-1);
      // The end has left and reaches the other side of the same process in one of its next turns.
      await sleep(100);
    }
    expect(ports.size).toBe(1);
  });

  it('is let go when the service does not end its response', async () => {
    let closed: (() => void) | undefined;
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = await serve((request, response) => {
      response.writeHead(200, streaming);
      response.write(
        'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n\n',
      );
      request.socket.on('close', () => closed?.());
    });
    const answer = await told(ask('anthropic', accessTo('anthropic', `${server.origin}/v1`)));
    expect(answer.end).toBe('overloaded/service_overloaded');
    await isClosed;
  });
});

describe('silence', () => {
  it('is counted anew with every piece', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, streaming);
      let sent = 0;
      const timer = setInterval(() => {
        sent += 1;
        response.write(sse(chunk({ content: `${sent}` })));
        if (sent < 8) return;
        clearInterval(timer);
        response.end(sse(chunk({}, 'stop')));
      }, 100);
    });
    const answer = await told(
      ask('openai-compatible', accessTo('openai-compatible', server.origin), { firstTokenMs: 5000, stallMs: 500 }),
    );
    expect(answer).toMatchObject({ text: '12345678', end: 'stop' });
  });
});
