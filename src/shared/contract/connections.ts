import { z } from 'zod';
import { API_KEY_MAX, BASE_URL_MAX, Connection, LABEL_MAX, MODEL_NAME_MAX } from '../domain/connection';
import { ConnectionTestRun } from '../domain/connection-test';
import { BreakerFigures, HealthDetail } from '../domain/health';
import { Id } from '../domain/id';
import { PickableModel } from '../domain/model';
import { PracticeMode, ProviderKind } from '../domain/provider';
import { procedure } from './problem-error';

const typedKey = z.string().max(API_KEY_MAX);
const typedBaseUrl = z.string().max(BASE_URL_MAX);
const typedLabel = z.string().max(LABEL_MAX);
const typedModel = z.string().max(MODEL_NAME_MAX);

/** Where a provider is and how to get in, as typed. Nothing of it is saved by proving it. */
export const Access = z.object({
  kind: ProviderKind,
  apiKey: typedKey.optional(),
  baseUrl: typedBaseUrl.optional(),
  /** Prove with the saved key of this connection when no key was typed (editing). */
  connectionId: Id.optional(),
  /** Tried with one short answer where the service has no list of models; without it the proof is always free. */
  model: typedModel.optional(),
});
export type Access = z.infer<typeof Access>;

/** What a real, free request to the provider showed. */
export const Proof = z.object({
  /** The address that answered, tidied; null means the provider's default. */
  baseUrl: z.string().nullable(),
  models: z.array(PickableModel),
  /** The model to offer first; null when the list is empty. */
  suggestedModel: z.string().nullable(),
  /** Whether the account can spend, as far as a free request tells. */
  canSpend: z.enum(['yes', 'no', 'unknown']),
  /** False when this service answers its free request without looking at the key. */
  keyProven: z.boolean(),
  /** Things worth knowing, a sentence each: a plain-http address on the internet, a key that was trimmed. */
  remarks: z.array(z.string()),
  latencyMs: z.number().nonnegative(),
});
export type Proof = z.infer<typeof Proof>;

export const connections = {
  list: procedure.output(z.array(Connection)),
  /** Real requests that cost nothing: is the address right, does the key work, which models are there. */
  prove: procedure.input(Access).output(Proof),
  /** Proves and saves. The first connection becomes Primary, later ones do not. */
  add: procedure
    .input(
      Access.omit({ connectionId: true, model: true }).extend({
        label: typedLabel,
        defaultModel: typedModel,
        practiceMode: PracticeMode.optional(),
        /** Save although the provider could not be reached just now. Never overrides a rejected key. */
        unproven: z.boolean().optional(),
      }),
    )
    .output(Connection),
  /** Only the given fields change; `apiKey` replaces the saved key. */
  update: procedure
    .input(
      z.object({
        id: Id,
        label: typedLabel.optional(),
        baseUrl: typedBaseUrl.nullable().optional(),
        defaultModel: typedModel.optional(),
        apiKey: typedKey.optional(),
        practiceMode: PracticeMode.optional(),
        /** Null: back to the usual figures. */
        breakerFigures: BreakerFigures.nullable().optional(),
        backgroundTasks: z.boolean().optional(),
      }),
    )
    .output(Connection),
  models: procedure.input(z.object({ id: Id })).output(z.array(PickableModel)),
  /**
   * Runs Test connection to its end; its stages are told by `test_changed` meanwhile. A failed test is a result. A
   * problem is what kept it from being made: the key cannot be opened, the connection is gone.
   */
  test: procedure.input(z.object({ id: Id })).output(ConnectionTestRun),
  /** Tests every connection at once. Those that could not be tested are left out. */
  testAll: procedure.output(z.array(ConnectionTestRun)),
  /** Ends a test that is under way; nothing is recorded of it. */
  stopTest: procedure.input(z.object({ id: Id })),
  /** The last calls and the last day. */
  health: procedure.input(z.object({ id: Id })).output(HealthDetail),
  makePrimary: procedure.input(z.object({ id: Id })).output(Connection),
  /** `nextPrimaryId` is needed when the Primary goes and others stay. */
  disconnect: procedure.input(z.object({ id: Id, nextPrimaryId: Id.optional() })),
  undoDisconnect: procedure.input(z.object({ id: Id })).output(Connection),
};
