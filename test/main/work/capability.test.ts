import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../support/test-app';
import { attached, connected, keyed, PICTURE, priced, rule, settled, worked } from './at-work';

/** A Primary that is known to see nothing, and one that sees. */
async function blindPrimary() {
  const app = await startTestApp();
  const blind = await keyed('openai-chat', { dialect: 'openrouter', models: [{ id: 'some/words-only' }] });
  const seeing = await keyed('anthropic');
  const primary = await connected(app, 'openrouter', 'Blind', blind);
  const other = await connected(app, 'anthropic', 'Seeing', seeing);
  for (const { id } of [primary, other]) await app.main.connections.models({ id });
  return { app, blind, seeing, primary, other };
}

describe('capability-aware choice', () => {
  it('takes work with an image past a Primary that sees nothing, and says why', async () => {
    const { app } = await blindPrimary();
    const { task, plan } = await worked(app, { attachmentIds: [await attached(app, 'a.png', PICTURE)] });
    expect(task.ranOn).toMatchObject({ label: 'Seeing', via: { by: 'capability', level: null } });
    expect(plan?.passedOver).toMatchObject([{ label: 'Blind', reason: 'no_image_input', via: { by: 'primary' } }]);
    const outlook = await app.main.routing.outlook({ assume: [{ that: 'has_image' }] });
    expect(outlook.find(({ context }) => context === 'agent:writer')?.plan).toMatchObject({
      candidates: [{ label: 'Seeing' }],
    });
  });

  it('switched off, the work pauses and says what is missing, and goes on when it is switched on', async () => {
    const { app } = await blindPrimary();
    await app.main.settings.change({ capabilityAware: false });
    const { task } = await worked(app, { attachmentIds: [await attached(app, 'a.png', PICTURE)] });
    expect(task).toMatchObject({ state: 'paused', pause: { sentence: 'Blind (some/words-only) cannot take images.' } });
    await app.main.settings.change({ capabilityAware: true });
    await settled(app, task.id, ['done']);
  });

  it('does not act where Primary can, nor over a rule that serves', async () => {
    const { app, other } = await blindPrimary();
    expect((await worked(app)).task.ranOn?.label).toBe('Blind');
    await rule(app, 'agent:vision_agent', other.id);
    const seen = { agent: 'vision_agent', attachmentIds: [await attached(app, 'a.png', PICTURE)] };
    expect((await worked(app, seen)).task.ranOn).toMatchObject({ label: 'Seeing', via: { by: 'rule' } });
  });

  it('goes by the level that was asked for: cheapest first, strong, seeing', async () => {
    const app = await startTestApp();
    const dear = await connected(app, 'openrouter', 'Dear', await priced());
    const free = await connected(app, 'ollama', 'Home', await keyed('ollama'), 'qwen3:8b');
    for (const { id } of [dear, free]) await app.main.connections.models({ id });
    expect((await worked(app, { level: 'cheap' })).task.ranOn).toMatchObject({
      label: 'Home',
      via: { by: 'capability', level: 'cheap' },
    });
    expect((await worked(app, { level: 'strong' })).task.ranOn).toMatchObject({
      label: 'Dear',
      via: { by: 'capability', level: 'strong' },
    });
    expect((await worked(app, { level: 'vision' })).task.ranOn?.label).toBe('Dear');
  });
});

describe('backups', () => {
  it('take over when everything else failed, only when they are switched on, and never chat', async () => {
    const app = await startTestApp();
    const [poor, spare] = [await keyed('anthropic'), await keyed('gemini')];
    await connected(app, 'anthropic', 'Claude', poor);
    const backup = await connected(app, 'google', 'Spare', spare);
    await app.main.routing.setBackups({ connectionIds: [backup.id] });
    poor.behave('credits');
    const { task } = await worked(app);
    expect(task.pause?.sentence).toBe('Claude is out of credits.');
    await app.main.settings.change({ backups: true });
    expect((await settled(app, task.id, ['done'])).task.ranOn?.label).toBe('Spare');
    const again = await worked(app);
    expect(again.task.ranOn).toMatchObject({ label: 'Spare', via: { by: 'backup' } });
    spare.forget();
    const answer = await app.ask('Hello?');
    expect([answer.status, spare.requests.length]).toEqual(['failed', 0]);
  });
});
