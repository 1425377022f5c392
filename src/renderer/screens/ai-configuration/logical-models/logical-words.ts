import type { LogicalModel } from '../../../../shared/domain/logical-model';
import { t } from '../../../../shared/language/t';
import { tokens } from '../../connect/model/model-words';
import { backendName, type BackendNames } from '../backends/backend-words';
import { oneThenNext } from '../names-in-short';
import { typedNumber } from '../typed-number';

/** What work may count on with a logical model: "image input, tools, 200k context"; empty for nothing in particular. */
export function capabilityWords({ capabilities }: LogicalModel): string {
  const { imageInput, tools, structuredOutput, contextTokens } = capabilities;
  const parts = [
    imageInput && t('image input'),
    tools && t('tools'),
    structuredOutput && t('structured output'),
    contextTokens > 0 && t('{tokens} context', { tokens: tokens(contextTokens) }),
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** What work inherits from a logical model: "temperature 0.2, at most 4,000 tokens"; empty for the models' own defaults. */
export function parameterWords({ parameters }: LogicalModel): string {
  const { temperature, maxOutputTokens, topP, stopSequences } = parameters;
  const parts = [
    temperature !== null && t('temperature {value}', { value: typedNumber(temperature) }),
    topP !== null && t('top-p {value}', { value: typedNumber(topP) }),
    maxOutputTokens !== null && t('at most {count, number} tokens', { count: maxOutputTokens }),
    stopSequences !== null &&
      stopSequences.length > 0 &&
      t('{count, plural, one {# stop sequence} other {# stop sequences}}', { count: stopSequences.length }),
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** Where a logical model leads, in order: "Claude · claude-opus-5, then DeepSeek". */
export function targetWords({ targets }: LogicalModel, names: BackendNames): string {
  return oneThenNext(targets.map((target) => backendName(target, names)));
}
