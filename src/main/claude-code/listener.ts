import type { SDKMessage, SDKResultMessage } from '@anthropic-ai/claude-agent-sdk/core';
import { classify } from '../providers/classify';
import { verdictOfFinish } from '../providers/classify/finish-reasons';
import type { AnswerPart } from '../providers/answer-part';
import { failureOf, failureOfProgram, tokensOf, type Trouble } from './judge';

type Piece = Extract<AnswerPart, { type: 'text' | 'reasoning' }>;
type End = Extract<AnswerPart, { type: 'end' | 'failed' }>;

/** What one message of the program comes to: a piece of the answer, a sign of life, its end, or nothing. */
export type Heard = Piece | End | { readonly type: 'alive' } | null;

/** Reads the program's messages for one answer. Nothing in them is trusted to have the form that it should have. */
export class Listener {
  readonly #now: () => number;
  #hasText = false;
  #hasAnything = false;
  #error: string | null = null;
  #errorWords: string | null = null;
  #status: number | null = null;
  #resetsAt: number | null = null;
  #stopReason: string | null = null;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether any of the answer arrived. */
  get hasAnything(): boolean {
    return this.#hasAnything;
  }

  /** What the program told of trouble on its way, although it did not end with it; null when nothing. */
  get trouble(): Trouble | null {
    if (this.#error === null && this.#status === null) return null;
    return { word: this.#error, status: this.#status, words: this.#errorWords, resetsAt: this.#resetsAt };
  }

  hear(message: SDKMessage): Heard {
    switch (message.type) {
      case 'stream_event':
        return message.parent_tool_use_id ? null : this.#event(message.event);
      case 'assistant':
        if (typeof message.error === 'string') {
          this.#error = message.error;
          this.#errorWords = textOf(message.message);
          return null;
        }
        // A version that sends no pieces sends the whole text here.
        return this.#hasText || message.parent_tool_use_id ? null : this.#piece('text', textOf(message.message));
      case 'rate_limit_event': {
        const { status, resetsAt } = message.rate_limit_info ?? {};
        if (status === 'rejected' && typeof resetsAt === 'number') this.#resetsAt = resetsAt;
        return null;
      }
      case 'system':
        // It was told to try nothing again; a version that does all the same says what for.
        if (message.subtype === 'api_retry') {
          this.#error = message.error;
          this.#status = message.error_status;
        }
        return message.subtype === 'init' && isBilledByUse(message.apiKeySource) ? BILLED_BY_USE : null;
      case 'result':
        return this.#end(message);
      default:
        return null;
    }
  }

  #event(event: unknown): Heard {
    if (!isFields(event)) return null;
    const { type, delta, content_block: block } = event;
    if (type === 'content_block_start') return isFields(block) && block['type'] === 'thinking' ? ALIVE : null;
    if (!isFields(delta)) return null;
    if (type === 'message_delta' && typeof delta['stop_reason'] === 'string') this.#stopReason = delta['stop_reason'];
    if (type !== 'content_block_delta') return null;
    return delta['type'] === 'thinking_delta'
      ? this.#piece('reasoning', delta['thinking'])
      : this.#piece('text', delta['type'] === 'text_delta' ? delta['text'] : '');
  }

  #piece(type: Piece['type'], text: unknown): Heard {
    if (typeof text !== 'string' || text === '') return null;
    this.#hasAnything = true;
    if (type === 'text') this.#hasText ||= /\S/.test(text);
    return { type, text };
  }

  /** An error comes as a result that calls itself a success: only `is_error` tells. */
  #end(result: SDKResultMessage): End {
    const usage = tokensOf(result.usage);
    const fields: Readonly<Record<string, unknown>> = { ...result };
    const word = typeof fields['error'] === 'string' ? fields['error'] : this.#error;
    if (result.is_error) {
      const status = fields['api_error_status'];
      const words = 'result' in result ? result.result : result.errors?.join('\n');
      const trouble = {
        word,
        status: typeof status === 'number' ? status : null,
        words: words || this.#errorWords,
        resetsAt: this.#resetsAt,
      };
      return { type: 'failed', failure: failureOf(trouble, this.#now()), usage };
    }
    const reason = this.#stopReason ?? result.stop_reason;
    if (reason && verdictOfFinish(reason)) {
      return { type: 'failed', failure: classify('claude-code', { kind: 'finish', reason }), usage };
    }
    if (!this.#hasText) return { type: 'failed', failure: classify('claude-code', { kind: 'empty_answer' }), usage };
    return { type: 'end', usage, finish: finishOf(reason) };
  }
}

const ALIVE = { type: 'alive' } as const;

/** What the program calls a key in use: with any of them the answer would be billed by use and not on a subscription. */
const KEY_SOURCES = ['ANTHROPIC_API_KEY', 'apiKeyHelper', '/login managed key', 'user', 'project', 'org', 'temporary'];

function isBilledByUse(source: unknown): boolean {
  return typeof source === 'string' && KEY_SOURCES.includes(source);
}

const BILLED_BY_USE: End = {
  type: 'failed',
  failure: failureOfProgram({ class: 'auth', reason: 'permission_missing' }, null),
  usage: null,
};

function finishOf(reason: string | null): 'stop' | 'length' | 'other' {
  if (reason === 'max_tokens') return 'length';
  return reason === null || reason === 'end_turn' || reason === 'stop_sequence' ? 'stop' : 'other';
}

function textOf(message: unknown): string | null {
  const content = isFields(message) ? message['content'] : null;
  if (!Array.isArray(content)) return null;
  const texts = content.map((block: unknown) => (isFields(block) ? block['text'] : null));
  return texts.filter((text) => typeof text === 'string').join('\n') || null;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
