import { once } from 'node:events';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import { createMain, type Main } from '../../../../src/renderer/state/client';
import { startSource } from '../../storage/run-source';
import type { Figures, FromApp, ToApp } from './line';

/** The whole app in a process of its own, asked over the real contract. */
export interface AppApart {
  readonly main: Main;
  figures(): Promise<Figures>;
  /** Ends it as its person would. @returns what it wrote to standard error */
  end(): Promise<string>;
}

/** Starts it on a home folder; killed with the test unless it has ended by then. */
export async function startApart(home: string, openaiAt: string): Promise<AppApart> {
  const child = startSource('work/soak/app-apart.ts', [home, openaiAt], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    // Counting objects is one; whatever else it writes is a finding.
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  });
  let errors = '';
  child.stderr?.on('data', (text: Buffer) => (errors += text.toString()));
  const ended = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  const next = <Type extends FromApp['type']>(type: Type) =>
    new Promise<Extract<FromApp, { type: Type }>>((resolve, reject) => {
      const hear = (message: FromApp): void => {
        if (message.type !== type) return;
        child.off('message', hear);
        resolve(message as Extract<FromApp, { type: Type }>);
      };
      child.on('message', hear);
      void ended.then(() => reject(new Error(`The app ended: ${errors}`)));
    });
  const send = (message: ToApp): void => void child.send(message);
  await next('ready');
  const main = createMain({
    postMessage: (data) => send({ type: 'line', data: typeof data === 'string' ? data : new Uint8Array(data) }),
    onMessage: {
      addListener: (listener) =>
        void child.on('message', (message: FromApp) => {
          if (message.type !== 'line') return;
          listener(typeof message.data === 'string' ? message.data : new Uint8Array(message.data).buffer);
        }),
    },
    onDisconnect: { addListener: (listener) => void child.on('disconnect', listener) },
  });
  return {
    main,
    figures: () => {
      const come = next('figures');
      send({ type: 'figures' });
      return come.then(({ figures }) => figures);
    },
    end: async () => {
      send({ type: 'end' });
      await ended;
      return errors;
    },
  };
}
