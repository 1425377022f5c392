import type { RouteRequest } from '../../shared/domain/route';
import type { Level, Needs } from '../../shared/domain/work';
import type { ModelPrompt } from '../providers/ask-model';
import type { StoredTask, Work } from './stored-task';

/** Bytes of text for one token, about: four letters of English, one and a third of Chinese. */
const BYTES_PER_TOKEN = 4;
/** What a picture counts as, about: the large services take between 1,000 and 1,600 tokens for one that fills their limit. */
const TOKENS_PER_IMAGE = 1500;
/** What an answer is expected to take. */
const ANSWER_TOKENS = 1000;
/** Room that an answer must find behind the prompt. */
const ANSWER_ROOM_TOKENS = 4096;
/** Every model holds that much. */
const USUAL_CONTEXT_TOKENS = 8192;

/** What the route of one turn depends on. */
export interface TurnToRoute {
  readonly task: Pick<StoredTask, 'agent' | 'level' | 'chosen' | 'outputSchema'>;
  readonly work: Work;
  readonly hasTools: boolean;
  readonly images: number;
  /** Tokens of the prompt, about. */
  readonly promptTokens: number;
}

/** What a route is planned for. */
export function routeRequest({ task, work, hasTools, images, promptTokens }: TurnToRoute): RouteRequest {
  const hasImages = images > 0;
  const isStructured = task.outputSchema !== null;
  const room = promptTokens + ANSWER_ROOM_TOKENS;
  const needs: Needs = {
    imageInput: work.needs.imageInput || hasImages,
    tools: work.needs.tools || hasTools,
    structuredOutput: work.needs.structuredOutput || isStructured,
    contextTokens: Math.max(work.needs.contextTokens, room > USUAL_CONTEXT_TOKENS ? room : 0),
  };
  return {
    agent: task.agent,
    stepType: hasTools ? 'tool_call' : isStructured ? 'extraction' : work.stepType,
    purpose: work.purpose,
    hasImages,
    needs,
    level: task.level satisfies Level | null,
    expectedTokens: promptTokens + ANSWER_TOKENS,
    chosen: task.chosen,
  };
}

/** About how many tokens a prompt has, from its length. */
export function tokensOf(prompt: ModelPrompt): number {
  return prompt.reduce((sum, { content }) => {
    if (typeof content === 'string') return sum + tokensOfText(content);
    return content.reduce((inner, part) => inner + tokensOfPart(part), sum);
  }, 0);
}

function tokensOfPart(part: Exclude<ModelPrompt[number]['content'], string>[number]): number {
  switch (part.type) {
    case 'text':
    case 'reasoning':
      return tokensOfText(part.text);
    case 'file':
    case 'reasoning-file':
      return TOKENS_PER_IMAGE;
    case 'tool-call':
      return tokensOfText(JSON.stringify(part.input) ?? '');
    case 'tool-result':
      return tokensOfText('value' in part.output ? JSON.stringify(part.output.value) : '');
    case 'tool-approval-response':
    case 'custom':
      return 0;
  }
}

/** About how many tokens a text has. */
export function tokensOfText(text: string): number {
  return Math.ceil(Buffer.byteLength(text, 'utf8') / BYTES_PER_TOKEN);
}
