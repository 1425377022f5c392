import type { IncomingMessage } from 'node:http';
import type { RecordedRequest } from './fake-service';

/** A record that is still being lived through. */
export type OpenRecord = { -readonly [Name in keyof RecordedRequest]: RecordedRequest[Name] };

/** Reads a request to its end. Rejects when the client goes away in the middle of it. */
export async function received(request: IncomingMessage): Promise<OpenRecord> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const body = Buffer.concat(parts).toString('utf8');
  const url = new URL(request.url ?? '/', 'http://localhost');
  const headers = Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return {
    at: Date.now(),
    state: 'running',
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body,
    json: parsed(body),
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    // What is no JSON is judged by the wire, as the real service would.
    return undefined;
  }
}
