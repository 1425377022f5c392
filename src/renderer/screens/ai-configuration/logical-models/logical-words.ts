import type { LogicalModel } from '../../../../shared/domain/logical-model';
import { tokens } from '../../connect/model/model-words';
import { backendName, type BackendNames } from '../backends/backend-words';

/** What work may count on with a logical model: "image input, tools, 200k context"; empty for nothing in particular. */
export function capabilityWords({ capabilities }: LogicalModel): string {
  const { imageInput, tools, structuredOutput, contextTokens } = capabilities;
  const parts = [
    imageInput && 'image input',
    tools && 'tools',
    structuredOutput && 'structured output',
    contextTokens > 0 && `${tokens(contextTokens)} context`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** What work inherits from a logical model: "temperature 0.2, at most 4,000 tokens"; empty for the models' own defaults. */
export function parameterWords({ parameters }: LogicalModel): string {
  const { temperature, maxOutputTokens, topP, stopSequences } = parameters;
  const parts = [
    temperature !== null && `temperature ${temperature}`,
    topP !== null && `top-p ${topP}`,
    maxOutputTokens !== null && `at most ${maxOutputTokens.toLocaleString('en')} tokens`,
    stopSequences !== null &&
      stopSequences.length > 0 &&
      (stopSequences.length === 1 ? '1 stop sequence' : `${stopSequences.length} stop sequences`),
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** Where a logical model leads, in order: "Claude · claude-opus-5, then DeepSeek". */
export function targetWords({ targets }: LogicalModel, names: BackendNames): string {
  return targets.map((target) => backendName(target, names)).join(', then ');
}
