import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const RUN = fileURLToPath(new URL('../../support/fake-services/run.ts', import.meta.url));

test('the runner prints its address, can be controlled over HTTP and ends cleanly', async () => {
  const child = spawn(process.execPath, [RUN, 'openai-chat', '--key', 'sk-fake', '--answer', 'one two'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    const printed: string[] = [];
    const output = createInterface({ input: child.stdout });
    output.on('line', (line) => printed.push(line));
    await once(output, 'line');
    const url = printed[0] ?? '';
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);

    const { origin } = new URL(url);
    const control = (body: object) => fetch(`${origin}/__control`, { method: 'POST', body: JSON.stringify(body) });
    const ask = () =>
      fetch(`${url}/chat/completions`, {
        method: 'POST',
        headers: { authorization: 'Bearer sk-fake' },
        body: JSON.stringify({ model: 'gpt-6', messages: [] }),
      });
    expect(await (await ask()).json()).toMatchObject({ choices: [{ message: { content: 'one two' } }] });
    expect((await control({ behaveOnce: 'overloaded', answer: 'three' })).status).toBe(200);
    expect((await ask()).status).toBe(503);
    expect(await (await ask()).json()).toMatchObject({ choices: [{ message: { content: 'three' } }] });
    expect((await control({ behave: 'nonsense' })).status).toBe(400);
    expect((await control({ behave: 'blocked_prompt' })).status).toBe(400);
    const told = (await (await fetch(`${origin}/__control`)).json()) as { requests: unknown[] };
    expect(told.requests).toHaveLength(3);

    expect((await control({ downForMs: 200 })).status).toBe(200);
    await expect
      .poll(
        () =>
          ask().then(
            () => 'up',
            () => 'down',
          ),
        { interval: 20 },
      )
      .toBe('down');
    await expect
      .poll(
        () =>
          ask().then(
            () => 'up',
            () => 'down',
          ),
        { interval: 20 },
      )
      .toBe('up');
    expect(printed).toEqual([url]);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await ended).toEqual([0, null]);
});
