import { expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { startTestApp } from '../../support/test-app';
import { begun, connected, generations, keyed, rule, settled } from './at-work';

it('a crowd of tasks for a slow server on this computer holds up nobody who goes elsewhere', async () => {
  const app = await startTestApp();
  const slow = await keyed('ollama');
  const home = await connected(app, 'ollama', 'Home', slow, 'qwen3:8b');
  const claude = await connected(app, 'anthropic', 'Claude', await keyed('anthropic'));
  await rule(app, 'agent:translator', home.id);
  await rule(app, 'agent:writer', claude.id);
  slow.answers('One two three.', { heldAfter: 1 });
  const crowd = await Promise.all(Array.from({ length: 80 }, () => begun(app, { agent: 'translator' })));
  await eventually(() => expect(generations(slow)).toHaveLength(2));
  const id = await begun(app, { agent: 'writer' });
  expect((await settled(app, id, ['done'])).task.ranOn?.label).toBe('Claude');
  expect(generations(slow)).toHaveLength(2);
  slow.goOn();
  for (const one of crowd) await settled(app, one, ['done']);
});
