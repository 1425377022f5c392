import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/shared/domain/language';
import type { PracticeMode } from '../../src/shared/domain/provider';
import { speak } from '../../src/shared/language/spoken';
import { eventually } from '../support/eventually';
import { problemFrom, startTestApp, type TestApp } from '../support/test-app';

const PASSPHRASE = 'four words make one';

afterEach(() => speak('en', null));

/** Chooses a language as the settings screen does, and waits until main speaks it. */
async function choose({ main, events }: TestApp, language: Language): Promise<void> {
  const told = (): number => events.filter(({ type }) => type === 'language_changed').length;
  const before = told();
  await main.settings.change({ language });
  await eventually(() => expect(told()).toBe(before + 1));
}

async function connectPractice({ main }: TestApp, practiceMode: PracticeMode): Promise<string> {
  const connection = { kind: 'practice', label: 'Kasten', defaultModel: 'practice', practiceMode } as const;
  return (await main.connections.add(connection)).id;
}

/** Brings a rule in from a file, which leaves a notice. */
async function importRule({ main }: TestApp, connectionId: string): Promise<void> {
  const id = randomUUID();
  await main.routing.addRule({
    id,
    context: 'default',
    priority: 0,
    match: { stepTypes: [], purposes: [], hasImages: null },
    backend: { type: 'connection', connectionId, model: null },
    fallbacks: [],
    breakerFigures: null,
  });
  const { content } = await main.transfer.pack({ passphrase: PASSPHRASE });
  await main.routing.removeRule({ id });
  await main.transfer.take({ content, passphrase: PASSPHRASE, indexes: [0] });
}

const noticesOf = async ({ main }: TestApp) => (await main.app.snapshot()).notices;

describe('what main says', () => {
  it('is German where German was chosen: failures, notices, refusals, tests and what providers say of themselves', async () => {
    const app = await startTestApp();
    await choose(app, 'de');
    const id = await connectPractice(app, 'out_of_credits');

    const { failure } = await app.ask();
    expect(failure).toMatchObject({
      reason: 'credits_exhausted',
      sentence: 'Kasten hat kein Guthaben mehr.',
      cause: 'Das ist eine Übung und so gewollt: Nichts ist kaputt, und nichts hat diesen Computer verlassen.',
    });

    await importRule(app, id);
    expect(await noticesOf(app)).toMatchObject([{ id: 'import-of-rules', sentence: 'Mit dem Import kamen: 1 Regel.' }]);

    const again = app.main.connections.add({ kind: 'practice', label: 'Kasten', defaultModel: 'practice' });
    expect(await problemFrom(again)).toMatchObject({
      code: 'label_taken',
      sentence: 'Ein Anbieter namens Kasten ist schon verbunden.',
      advice: 'Eine andere Bezeichnung eingeben.',
    });

    const { stages } = await app.main.connections.test({ id });
    expect(stages.find(({ stage }) => stage === 'certificate')?.remark).toBe(
      'unverschlüsseltes http, innerhalb dieses Computers',
    );

    const { providers } = await app.main.app.snapshot();
    expect(providers.find(({ kind }) => kind === 'practice')).toMatchObject({ name: 'Übung' });
    expect(providers.find(({ kind }) => kind === 'anthropic')).toMatchObject({
      name: 'Anthropic',
      keyHint: 'Beginnt mit sk-ant-api03-',
    });
  });

  it('follows the choice from the next sentence on, and what was said before stays', async () => {
    const app = await startTestApp();
    const id = await connectPractice(app, 'overloaded');
    const { conversationId, failure } = await app.ask();
    expect(failure?.sentence).toBe('Kasten is overloaded right now.');

    await choose(app, 'de');
    const second = await app.ask('again', conversationId);
    expect(second.failure?.sentence).toBe('Kasten ist gerade überlastet.');
    await importRule(app, id);

    await choose(app, 'en');
    const third = await app.ask('and again', conversationId);
    expect(third.failure?.sentence).toBe('Kasten is overloaded right now.');
    const notices = [{ sentence: 'Mit dem Import kamen: 1 Regel.' }];
    expect(await noticesOf(app)).toMatchObject(notices);

    await app.dispose();
    const later = await startTestApp({ home: app.home });
    expect(await noticesOf(later)).toMatchObject(notices);
    const { items } = await later.main.chat.messages({ conversationId, limit: 10 });
    expect(items.flatMap((message) => (message.role === 'assistant' ? [message.failure?.sentence] : []))).toEqual([
      'Kasten is overloaded right now.',
      'Kasten ist gerade überlastet.',
      'Kasten is overloaded right now.',
    ]);
  });

  it('comes to windows anew where it is about what stays as it is', async () => {
    const first = await startTestApp({ rootKey: null });
    await first.main.vault.protect({ with: 'passphrase', passphrase: PASSPHRASE });
    await first.dispose();
    const app = await startTestApp({ home: first.home, rootKey: null });
    expect((await app.main.app.snapshot()).vault).toEqual({
      state: 'locked',
      reason: 'Your keys are protected by a passphrase.',
    });

    await choose(app, 'de');
    const told = app.events.findLast(({ type }) => type === 'language_changed');
    if (told?.type !== 'language_changed') throw new Error('nobody was told');
    expect(told.vault).toEqual({ state: 'locked', reason: 'Ihre Schlüssel sind durch eine Passphrase geschützt.' });
    expect(told.providers.find(({ kind }) => kind === 'mistral')?.dataGoesTo).toBe(
      'Was Sie schreiben, geht von diesem Computer direkt an Mistral in Europa.',
    );
  });

  it('stays English where English is chosen, and nothing is told anew', async () => {
    const app = await startTestApp();
    await app.main.settings.change({ language: 'en' });
    await connectPractice(app, 'bad_key');
    const { failure } = await app.ask();
    expect(failure?.sentence).toBe('Kasten did not accept the API key.');
    expect(failure?.advice).toBe('Set “Practice behaviour” back to “Answers as it should” under Edit, then retry.');
    expect(app.events.some(({ type }) => type === 'language_changed')).toBe(false);
  });
});
