import type { SDKMessage } from '@anthropic-ai/claude-agent-sdk/core';
import { classify } from '../providers/classify';
import { verdictOfFinish } from '../providers/classify/finish-reasons';
import type { AnswerPart } from '../providers/answer-part';
import { isRow } from '../providers/model-rows';
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

  hear({ ...message }: SDKMessage): Heard {
    const fields: Fields = message;
    switch (message.type) {
      case 'stream_event':
        return fields['parent_tool_use_id'] ? null : this.#event(fields['event']);
      case 'assistant':
        if (typeof fields['error'] === 'string') {
          this.#error = fields['error'];
          this.#errorWords = textOf(fields['message']);
          return null;
        }
        // A version that sends no pieces sends the whole text here.
        return this.#hasText || fields['parent_tool_use_id'] ? null : this.#piece('text', textOf(fields['message']));
      case 'rate_limit_event': {
        const limit = fieldsOf(fields['rate_limit_info']);
        if (limit['status'] === 'rejected') this.#resetsAt = numberOf(limit['resetsAt']);
        return null;
      }
      case 'system':
        // It was told to try nothing again; a version that does all the same says what for.
        if (message.subtype === 'api_retry') {
          this.#error = stringOf(fields['error']);
          this.#status = statusOf(fields['error_status']);
        }
        return message.subtype === 'init' && isBilledByUse(fields['apiKeySource']) ? BILLED_BY_USE : null;
      case 'result':
        return this.#end(fields);
      default:
        return null;
    }
  }

  #event(event: unknown): Heard {
    const { type, delta, content_block: block } = fieldsOf(event);
    if (type === 'content_block_start') return fieldsOf(block)['type'] === 'thinking' ? ALIVE : null;
    const piece = fieldsOf(delta);
    if (type === 'message_delta') this.#stopReason = stringOf(piece['stop_reason']) ?? this.#stopReason;
    if (type !== 'content_block_delta') return null;
    if (piece['type'] === 'thinking_delta') return this.#piece('reasoning', piece['thinking']);
    return piece['type'] === 'text_delta' ? this.#piece('text', piece['text']) : null;
  }

  #piece(type: Piece['type'], text: unknown): Heard {
    if (typeof text !== 'string' || text === '') return null;
    this.#hasAnything = true;
    if (type === 'text') this.#hasText ||= /\S/.test(text);
    return { type, text };
  }

  /** An error comes as a result that calls itself a success: only `is_error` tells. */
  #end(result: Fields): End {
    const usage = tokensOf(result['usage']);
    if (result['is_error'] !== false) {
      const errors = Array.isArray(result['errors']) ? result['errors'].filter(isString).join('\n') : null;
      const trouble = {
        word: stringOf(result['error']) ?? this.#error,
        status: statusOf(result['api_error_status']),
        words: stringOf(result['result']) || errors || this.#errorWords,
        resetsAt: this.#resetsAt,
      };
      return { type: 'failed', failure: failureOf(trouble, this.#now()), usage };
    }
    const reason = this.#stopReason ?? stringOf(result['stop_reason']);
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
  const { content } = fieldsOf(message);
  if (!Array.isArray(content)) return null;
  return (
    content
      .map((block: unknown) => fieldsOf(block)['text'])
      .filter(isString)
      .join('\n') || null
  );
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return isRow(value) ? value : {};
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function stringOf(value: unknown): string | null {
  return isString(value) ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A status as HTTP has them; null for anything else. */
function statusOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value < 600 ? value : null;
}
