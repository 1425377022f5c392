import type { Access } from './provider';

/**
 * Stands where the AI SDK's packages want a key, so that none of them looks for one in the environment. It never leaves:
 * the fetch of the access takes it out and puts the real key in.
 */
const PLACEHOLDER_KEY = 'added-on-the-way-out';

/** The address, key and fetch that every package of the AI SDK is made with; all given, so none is read elsewhere. */
export function sdkOptions({ baseUrl, fetch }: Access): {
  baseURL: string;
  apiKey: string;
  fetch: typeof globalThis.fetch;
} {
  return { baseURL: baseUrl, apiKey: PLACEHOLDER_KEY, fetch };
}
