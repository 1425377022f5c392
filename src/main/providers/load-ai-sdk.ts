import type * as aiSdk from './ai-sdk';

/** The AI SDK, as far as it is used here. */
export type AiSdk = typeof aiSdk;

let loaded: AiSdk | null = null;

/** The AI SDK. It is read at its first use: the start of the app has no call to make and would wait for it. */
export async function loadAiSdk(): Promise<AiSdk> {
  return (loaded ??= await import('./ai-sdk'));
}

/** The AI SDK if it is in use already. While it is not, no error can be one of its own. */
export function loadedAiSdk(): AiSdk | null {
  return loaded;
}
