import type { Dialect } from '../dialects/dialect';
import type { Replies, Reply } from '../reply';
import type { FakeRequest } from '../wire';

/** Checks a key in the place where a dialect has it. */
export function refuseDialectKey(dialect: Dialect, request: FakeRequest, apiKey: string): Reply | null {
  if (dialect.openPaths.includes(request.path)) return null;
  const replies = dialect.replies('');
  if (dialect.keyHeader === 'authorization') return refuseBearer(request, apiKey, replies);
  const given = request.headers[dialect.keyHeader];
  if (given === undefined) return replies.key_missing;
  return given === apiKey ? null : replies.key_rejected;
}

/** Checks `Authorization: Bearer …`. */
export function refuseBearer(request: FakeRequest, apiKey: string, replies: Replies): Reply | null {
  const given = /^Bearer (.+)$/.exec(request.headers['authorization'] ?? '')?.[1];
  if (given === undefined) return replies.key_missing;
  return given === apiKey ? null : replies.key_rejected;
}
