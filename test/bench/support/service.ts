import { fork } from 'node:child_process';
import { once } from 'node:events';
import { benchProgram } from './places';

/** What the service says from now on. */
export interface Speech {
  readonly tokens: readonly string[];
  /** Tokens a second; null: all at once, behind the first. */
  readonly perSecond: number | null;
  /** How long the rest stays behind the first token, in milliseconds. Only where all comes at once. */
  readonly pauseMs?: number;
  /** How long it thinks before its first token, in milliseconds. */
  readonly thinksMs?: number;
}

/** What the service tells: where it is, that it will say the next thing now, and when it said a first token. */
export type ServiceNews = { readonly listening: string } | { readonly ready: true } | { readonly firstTokenAt: number };

/** A model service in a process of its own. */
export interface Service {
  /** The address that ends in `/v1`. */
  readonly baseUrl: string;
  says(speech: Speech): Promise<void>;
  /** When the first token of the next answer leaves. See `moment`. */
  firstToken(): Promise<number>;
  stop(): void;
}

/** Starts a service that speaks OpenAI's chat completions as fast as Node can. */
export async function startService(): Promise<Service> {
  const child = fork(benchProgram('model-service'));
  const next = async <K extends string>(key: K): Promise<Extract<ServiceNews, Record<K, unknown>>> => {
    for (;;) {
      const [news] = (await once(child, 'message')) as [ServiceNews];
      if (key in news) return news as Extract<ServiceNews, Record<K, unknown>>;
    }
  };
  const { listening } = await next('listening');
  return {
    baseUrl: listening,
    async says(speech) {
      const ready = next('ready');
      child.send(speech);
      await ready;
    },
    firstToken: async () => (await next('firstTokenAt')).firstTokenAt,
    stop: () => void child.kill(),
  };
}
