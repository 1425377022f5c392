import type { ModelInfo } from '../../shared/domain/model';
import type { ClaudeCode } from '../claude-code/claude-code';
import type { AnswerPart } from '../providers/answer-part';
import { askedStructure } from '../providers/asked-structure';
import type { Access } from '../providers/provider';
import { providerOf } from '../providers/registry';
import { streamAnswer, type AnswerCall } from '../providers/stream-answer';
import { streamTurn, type TurnCall, type TurnPart } from '../providers/stream-turn';
import { askedInWords, hasPictureNow } from './asked-in-words';
import type { ConnectionRow } from './connection-row';
import type { ModelCache } from './model-cache';
import { programLacks, programTurn, refusal } from './program-turn';

/** What is asked of a backend, which brings its model by itself. */
export type BackendCall = Omit<AnswerCall, 'kind' | 'model'>;

/** One turn that is asked of a backend. */
export interface BackendTurn extends Omit<TurnCall, 'kind' | 'model' | 'maker' | 'responseFormat'> {
  /** The JSON schema that the answer is to fit; null: words. Nothing is checked here. */
  readonly outputSchema: Readonly<Record<string, unknown>> | null;
  /** Whether the model is known to take a schema; null where nobody knows, which counts as yes. */
  readonly canStructure: boolean | null;
}

/** What a backend cannot do at all, whichever of its models is asked. */
export type Lack = 'no_tools' | 'no_image_input';

/** What answers for one connection, whatever it is: a service over HTTP, or a program on this computer. */
export interface Backend {
  /** One answer by the connection's model. Always ends with exactly one `end` or `failed`. */
  answer(call: BackendCall): AsyncGenerator<AnswerPart, void, void>;
  /** One turn by the connection's model. Always ends with exactly one `end` or `failed`. */
  turn(call: BackendTurn): AsyncGenerator<TurnPart, void, void>;
  /** What keeps it from taking a turn like this; null: nothing. */
  lacks(call: Pick<BackendTurn, 'prompt' | 'tools'>): Lack | null;
  /** The live list. Rejects with a ProviderCallError. */
  listModels(signal: AbortSignal): Promise<ModelInfo[]>;
}

/** A service over HTTP. `access` is asked for anew for every request. */
export function serviceBackend(row: ConnectionRow, models: ModelCache, access: () => Promise<Access>): Backend {
  const provider = providerOf(row.kind);
  return {
    async *answer(call) {
      yield* streamAnswer({ ...call, kind: row.kind, model: await models.of(row) });
    },
    async *turn({ outputSchema, canStructure, ...call }) {
      const { kind } = row;
      const hasTools = (call.tools ?? []).length > 0;
      const structure =
        outputSchema && askedStructure({ kind, prompt: call.prompt, schema: outputSchema, hasTools, canStructure });
      // What one account signed another cannot read.
      const maker = `${kind} ${row.id} ${row.default_model}`;
      yield* streamTurn({ ...call, ...structure, kind, model: await models.of(row), maker });
    },
    lacks: () => null,
    listModels: async (signal) => provider.listModels(await access(), signal),
  };
}

/** Claude Code on this computer. */
export function claudeCodeBackend({ program_path, default_model }: ConnectionRow, claudeCode: ClaudeCode): Backend {
  return {
    async *answer(call) {
      if (hasPictureNow(call)) {
        yield { type: 'failed', failure: refusal('no_image_input'), usage: null };
        return;
      }
      yield* claudeCode.answer(program_path, { ...call, messages: askedInWords(call), model: default_model });
    },
    turn: (call) => programTurn(call, (asked) => claudeCode.answer(program_path, { ...asked, model: default_model })),
    lacks: programLacks,
    listModels: (signal) => claudeCode.models(program_path, signal),
  };
}
