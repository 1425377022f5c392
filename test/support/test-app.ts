import { randomBytes, randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { createApp } from '../../src/main/app';
import { createMain, problemOf, type Main } from '../../src/renderer/state/client';
import type { AppEvent } from '../../src/shared/domain/app-event';
import type { Answer } from '../../src/shared/domain/message';
import type { Problem } from '../../src/shared/domain/problem';
import { channelPair } from '../renderer/support/channel-pair';
import { rememberingPlatform, type ToldNote } from './remembering-platform';
import { tempHome } from './temp-home';
import { eventually } from './eventually';

/** A whole main process without a host: real services on a real database, asked over the real contract. */
export interface TestApp {
  readonly home: string;
  readonly main: Main;
  readonly events: AppEvent[];
  /** Addresses that the app asked its host to open. */
  readonly opened: string[];
  /** What the app had the system tell. */
  readonly notes: ToldNote[];
  /** What the host says of the network whenever it is asked. */
  readonly network: { online: boolean };
  /** Asks Primary and waits for the end of the answer. */
  ask(text?: string, conversationId?: string): Promise<Answer>;
  /** Waits for the end of an answer. */
  ended(answerId: string): Promise<Answer>;
  dispose(): Promise<void>;
}

/**
 * Starts the app for one test; it is ended with the test. With `rootKey: null` the vault is unprotected. Model servers
 * are looked for at the addresses in `discovery` and nowhere else.
 */
export async function startTestApp(
  options: { home?: string; rootKey?: string | null; discovery?: readonly string[] } = {},
): Promise<TestApp> {
  const home = options.home ?? tempHome();
  const rootKey = options.rootKey === undefined ? randomBytes(32).toString('hex') : options.rootKey;
  const opened: string[] = [];
  const notes: ToldNote[] = [];
  const network = { online: true };
  const app = await createApp(rememberingPlatform(home, opened, notes, network), {
    env: rootKey === null ? {} : { SIGNALBOX_ROOT_KEY: rootKey },
    discovery: options.discovery ?? [],
  });
  const line = channelPair();
  app.serve(line.main);
  const main = createMain(line.window);
  const events: AppEvent[] = [];
  void (async () => {
    for await (const event of await main.app.events()) events.push(event);
  })().catch(() => undefined);
  const dispose = async (): Promise<void> => {
    await app.dispose();
    line.cut();
  };
  onTestFinished(dispose);

  const ended = (answerId: string): Promise<Answer> =>
    eventually(() => {
      const event = events.findLast((e) => e.type === 'answer_changed' && e.answer.id === answerId);
      if (event?.type !== 'answer_changed') throw new Error('the answer has not ended');
      return event.answer;
    });
  return {
    home,
    main,
    events,
    opened,
    notes,
    network,
    ended,
    ask: async (text = 'hello', conversationId = randomUUID()) => {
      const answerId = randomUUID();
      await main.chat.send({ conversationId, questionId: randomUUID(), answerId, text });
      return ended(answerId);
    },
    dispose,
  };
}

/** The problem that a call ends in; fails the test when it succeeds. */
export async function problemFrom(call: Promise<unknown>): Promise<Problem> {
  const outcome = await call.then(
    () => null,
    (error: unknown) => problemOf(error),
  );
  if (outcome === null) throw new Error('The call was expected to end in a problem, and it succeeded.');
  return outcome;
}
