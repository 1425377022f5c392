import type { ModelInfo } from '../../shared/domain/model';
import type { ClaudeCode } from '../claude-code/claude-code';
import type { AnswerPart } from '../providers/answer-part';
import type { Access } from '../providers/provider';
import { providerOf } from '../providers/registry';
import { streamAnswer, type AnswerCall } from '../providers/stream-answer';
import type { ConnectionRow } from './connection-row';
import type { ModelCache } from './model-cache';

/** What is asked of a backend, which brings its model by itself. */
export type BackendCall = Omit<AnswerCall, 'kind' | 'model'>;

/** What answers for one connection, whatever it is: a service over HTTP, or a program on this computer. */
export interface Backend {
  /** One answer by the connection's model. Always ends with exactly one `end` or `failed`. */
  answer(call: BackendCall): AsyncGenerator<AnswerPart, void, void>;
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
    listModels: async (signal) => provider.listModels(await access(), signal),
  };
}

/** Claude Code on this computer. */
export function claudeCodeBackend({ program_path, default_model }: ConnectionRow, claudeCode: ClaudeCode): Backend {
  return {
    answer: (call) => claudeCode.answer(program_path, { ...call, model: default_model }),
    listModels: (signal) => claudeCode.models(program_path, signal),
  };
}
