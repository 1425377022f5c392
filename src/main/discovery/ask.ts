import { readText } from '../providers/body';

/** Longest time for one question, in milliseconds. */
const ASK_MS = 1500;
/** Longest answer that is read, in bytes: more than any model server says to these questions. */
const ANSWER_MAX_BYTES = 1024 * 1024;

/** What a server answered to one question. Nothing of it is trusted. */
export interface Answer {
  readonly status: number;
  /** What it calls itself in the header `Server`; empty without one. */
  readonly server: string;
  readonly text: string;
  /** The document in `text`; null when it is none. */
  readonly json: unknown;
}

/**
 * Asks one question without a key. Null for everything that is no plain answer in time: nobody there, a redirect,
 * silence, a body that drips or does not end. Never rejects.
 */
export async function ask(url: string, signal: AbortSignal): Promise<Answer | null> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json, text/plain;q=0.9' },
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ASK_MS)]),
    });
    const text = await readText(response, ANSWER_MAX_BYTES);
    if (response.status >= 300 && response.status < 400) return null;
    return { status: response.status, server: response.headers.get('server') ?? '', text, json: documentIn(text) };
  } catch {
    return null;
  }
}

function documentIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
