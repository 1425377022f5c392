import type { Replies, Reply } from '../reply';
import type { FakeRequest } from '../wire';

/** Checks `Authorization: Bearer …`. */
export function refuseBearer(request: FakeRequest, apiKey: string, replies: Replies): Reply | null {
  const given = /^Bearer (.+)$/.exec(request.headers['authorization'] ?? '')?.[1];
  if (given === undefined) return replies.key_missing;
  return given === apiKey ? null : replies.key_rejected;
}
