import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { startHostProcess } from '../../support/host-process';
import { connectTo } from '../../support/node-client';
import { tempHome } from '../../support/temp-home';
import { isThere } from './tools-bed';

const PROGRAM = join(import.meta.dirname, '../../support/tool-servers/server.ts');

it.each(['stopped', 'killed'] as const)(
  'the built app reaches a tool server, and leaves none behind when it is %s',
  async (how) => {
    const home = tempHome();
    const host = await startHostProcess(home, {});
    const { main, close } = await connectTo(host.readyUrl);
    const pidFile = join(home, 'pids');
    const id = randomUUID();
    const transport = {
      type: 'stdio' as const,
      command: process.execPath,
      args: [PROGRAM, 'good', pidFile],
      secrets: [],
    };
    await main.tools.add({ id, name: 'Files', isOn: true, transport, secretValues: {} });
    expect(await main.tools.connect({ id })).toMatchObject({ state: 'ready', problem: null });
    const pid = Number(readFileSync(pidFile, 'utf8'));
    expect(isThere(pid)).toBe(true);
    close();
    if (how === 'stopped') expect(await host.stop()).toBe(0);
    else await host.kill9();
    await eventually(() => expect(isThere(pid)).toBe(false));
  },
);
