import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { startHttpToolServer } from '../../support/tool-servers/http-server';
import { problemFrom, startTestApp } from '../../support/test-app';
import { filesBelow, leaksIn } from './leaks';

const marker = (before: string): string => `${before}CANARY${randomBytes(18).toString('hex')}`;
const PROGRAM = join(import.meta.dirname, '../../support/tool-servers/server.ts');

it('the secrets of tool servers are found nowhere: in no file, no event and no answer, whatever their servers do', async () => {
  const ENV = marker('tool-env-');
  const HEADER = marker('tool-header-');
  const WRONG = marker('tool-wrong-');
  const app = await startTestApp();
  const answers: unknown[] = [];
  const { tools, agents } = app.main;
  const program = async (mode: string, secretValues: Record<string, string>) => {
    const transport = { type: 'stdio', command: process.execPath, args: [PROGRAM, mode], secrets: ['TOKEN'] } as const;
    const added = await tools.add({
      id: randomUUID(),
      name: mode,
      isOn: true,
      transport: { ...transport, args: [...transport.args], secrets: [...transport.secrets] },
      secretValues,
    });
    answers.push(added, await tools.connect({ id: added.id }));
    return added;
  };
  const good = await program('good', { TOKEN: ENV });
  const dying = await program('dies', { TOKEN: ENV });
  expect((await tools.connect({ id: dying.id })).problem?.sentence).toContain('[key]');

  const server = await startHttpToolServer();
  const transport = { type: 'http' as const, url: server.url, secrets: ['Authorization'] };
  const secretValues = { Authorization: `Bearer ${HEADER}` };
  const http = await tools.add({ id: randomUUID(), name: 'http', isOn: true, transport, secretValues });
  answers.push(http, await tools.connect({ id: http.id }));
  for (const behaviour of ['sign_in', 'html'] as const) {
    server.behave(behaviour);
    await tools.update({ ...http, secretValues: { Authorization: `Bearer ${WRONG}` } });
    answers.push(await tools.connect({ id: http.id }));
  }
  expect(server.received.some(({ headers }) => headers.authorization === `Bearer ${HEADER}`)).toBe(true);
  expect(server.received.some(({ headers }) => headers.authorization === `Bearer ${WRONG}`)).toBe(true);

  answers.push(
    await problemFrom(tools.update({ ...good, secretValues: { TOKEN: `${WRONG}\0` } })),
    await problemFrom(tools.update({ ...http, secretValues: { Authorization: `${WRONG}\r\nX: y` } })),
    await problemFrom(tools.add({ ...good, id: randomUUID(), secretValues: { TOKEN: ENV } })),
  );
  const [builder] = await agents.all();
  if (!builder) throw new Error('There is no agent.');
  const allowed = [{ serverId: good.id, tool: 'environment', asks: false }];
  await agents.update({ ...builder, tools: allowed });
  answers.push(
    await agents.document({ id: builder.id }),
    await app.main.vault.rotate({ passphrase: 'four words make one' }),
  );
  await tools.remove({ id: http.id });
  answers.push(await tools.undoRemove({ id: http.id }), await tools.servers());
  await eventually(() => expect(app.events.some(({ type }) => type === 'tool_server_removed')).toBe(true));
  await app.dispose();

  const told = JSON.stringify([answers, app.events]);
  expect(told.length).toBeGreaterThan(5000);
  const files = filesBelow(app.home);
  expect(files.some(([path]) => path.endsWith('signalbox.db'))).toBe(true);
  expect(leaksIn([['what was told', told], ...files], [ENV, HEADER, WRONG])).toEqual([]);
});
