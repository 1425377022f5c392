import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Channel } from '../../shared/channel';
import type { Contract } from '../../shared/contract';
import { Problem } from '../../shared/domain/problem';
import { t } from '../../shared/language/t';

/** Main, as the window calls it. */
export type Main = ContractRouterClient<Contract>;

/** A typed client of main over one open line. Calls under way are rejected when the line closes. */
export function createMain(channel: Channel): Main {
  return createORPCClient(new RPCLink({ port: channel }));
}

/** The problem that a rejected call carries; anything else becomes one too, so that no screen meets a bare error. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError) {
    const parsed = Problem.safeParse(error.data);
    if (parsed.success) return parsed.data;
  }
  return {
    code: 'channel',
    sentence: t('The window lost its line to Signalbox.'),
    advice: t('It reconnects by itself. If it does not, restart Signalbox. What you typed is kept.'),
    steps: [],
    field: null,
    failure: null,
  };
}
