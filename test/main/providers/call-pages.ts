import { expect } from 'vitest';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { ProviderCallError } from '../../../src/main/providers/classified-failure';
import type { Access } from '../../../src/main/providers/provider';
import { providerOf } from '../../../src/main/providers/registry';
import { accessTo, CANARY } from './ask';
import { type LocalServer, serve } from './local-server';

/** A signal that never stops anything. */
export const never = new AbortController().signal;

/** Answers by path, with or without query: JSON, or a number for an empty answer of that status. */
export type Pages = Readonly<Record<string, unknown>>;

/** Serves pages; everything that is none of them is 404. */
export function pages(byPath: Pages): Promise<LocalServer> {
  return serve((request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname;
    const page = byPath[request.url ?? ''] ?? byPath[path];
    const status = page === undefined ? 404 : typeof page === 'number' ? page : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(status === 200 ? JSON.stringify(page) : '{}');
  });
}

/** An access to the provider's own address, led to the server: there it is known what a request proves. */
export function ownAddress(kind: ProviderKind, server: LocalServer): Access {
  const url = providerOf(kind).info.defaultBaseUrl ?? 'https://r.openai.azure.com/openai/v1';
  return accessTo(kind, url, { origin: server.origin });
}

/** Class and reason of a call's failure, or `none`. Fails when anything else was thrown, or the key is in it. */
export async function failureOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'none';
  } catch (error) {
    if (!(error instanceof ProviderCallError)) throw error;
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain(CANARY);
    return `${error.failure.class}/${error.failure.reason}`;
  }
}
