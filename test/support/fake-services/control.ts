import { z } from 'zod';
import type { FakeService } from './fake-service';
import { FAULTS } from './fault-names';
import { faultsOf } from './faults';
import { COMMON_REPLIES, type Reply, SPECIAL_REPLIES } from './reply';
import type { FakeRequest } from './wire';

const FaultRequest = z.union([
  z.enum(FAULTS),
  z.strictObject({
    fault: z.enum(FAULTS),
    on: z.enum(['generation', 'models', 'all']).optional(),
    retryAfterSeconds: z.number().nullable().optional(),
    event: z.enum([...COMMON_REPLIES, ...SPECIAL_REPLIES]).optional(),
    msPerByte: z.number().optional(),
  }),
]);

/** What can be told to a fake in another process; everything is optional. */
const ControlRequest = z.strictObject({
  behave: FaultRequest.nullable().optional(),
  behaveOnce: FaultRequest.optional(),
  answer: z.union([z.string(), z.array(z.string())]).optional(),
  tokensPerSecond: z.number().positive().optional(),
  reasoning: z.string().optional(),
  forget: z.boolean().optional(),
  /** Goes down for so many milliseconds. */
  downForMs: z.number().positive().optional(),
});

/** Carries out `POST /__control`; `GET` tells what was received, and which faults there are. */
export function control(request: FakeRequest, service: FakeService): Reply {
  if (request.method === 'GET') {
    const requests = service.requests.map(({ method, path, headers, json, state, at }) => ({
      method,
      path,
      headers,
      json,
      state,
      at,
    }));
    return { status: 200, body: { url: service.url, requests, faults: faultsOf(service.wire, service.dialect) } };
  }
  const asked = ControlRequest.safeParse(request.json);
  if (!asked.success) return { status: 400, body: { error: z.prettifyError(asked.error) } };
  const { behave, behaveOnce, answer, tokensPerSecond, reasoning, forget, downForMs } = asked.data;
  try {
    if (behave !== undefined) service.behave(behave);
    if (behaveOnce !== undefined) service.behaveOnce(behaveOnce);
  } catch (error) {
    return { status: 400, body: { error: error instanceof Error ? error.message : String(error) } };
  }
  if (answer !== undefined) {
    service.answers(answer, { ...(tokensPerSecond ? { tokensPerSecond } : {}), ...(reasoning ? { reasoning } : {}) });
  }
  if (forget) service.forget();
  if (downForMs !== undefined) {
    // After the answer to this request has left.
    setTimeout(() => void service.goDown().then(() => setTimeout(() => void service.comeBack(), downForMs)), 50);
  }
  return { status: 200, body: { ok: true } };
}
