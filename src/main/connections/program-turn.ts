import type { AnswerPart } from '../providers/answer-part';
import type { ModelPrompt } from '../providers/ask-model';
import { askedStructure } from '../providers/asked-structure';
import type { ClassifiedFailure } from '../providers/classified-failure';
import { classify } from '../providers/classify';
import type { TurnPart } from '../providers/stream-turn';
import { TotalTimeError } from '../providers/transport-errors';
import { t } from '../../shared/language/t';
import type { BackendTurn, Lack } from './backend';

/** What a program that answers in words is asked. */
interface AskedInWords extends Pick<BackendTurn, 'signal' | 'firstTokenMs' | 'stallMs'> {
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
}

/** What keeps a program that answers in words alone from taking a turn: it is given no tools and no pictures. */
export function programLacks({ prompt, tools }: Pick<BackendTurn, 'prompt' | 'tools'>): Lack | null {
  if (tools && tools.length > 0) return 'no_tools';
  const hasFile = prompt.some(({ role, content }) => role === 'user' && content.some(({ type }) => type === 'file'));
  return hasFile ? 'no_image_input' : null;
}

/**
 * One turn of a program that answers in words. Always ends with exactly one `end` or `failed` and never throws; what it
 * cannot do at all ends as a failure in words.
 */
export async function* programTurn(
  call: BackendTurn,
  answer: (asked: AskedInWords) => AsyncIterable<AnswerPart>,
): AsyncGenerator<TurnPart, void, void> {
  const lack = programLacks(call);
  if (lack) {
    yield { type: 'failed', failure: refusal(lack), usage: null, hasBegun: false };
    return;
  }
  const { outputSchema, firstTokenMs, stallMs } = call;
  const { prompt } = outputSchema
    ? askedStructure({ ...call, kind: 'claude-code', schema: outputSchema, hasTools: false, canStructure: false })
    : call;
  const late = new AbortController();
  const timer = call.totalMs === undefined ? null : setTimeout(() => late.abort(), call.totalMs);
  const signal = AbortSignal.any([call.signal, late.signal]);
  const startedAt = performance.now();
  let text = '';
  let pieces = 0;
  let firstPieceMs: number | null = null;
  let hasBegun = false;
  try {
    for await (const part of answer({ messages: turnsOf(prompt), signal, firstTokenMs, stallMs })) {
      switch (part.type) {
        case 'text':
          text += part.text;
          pieces += 1;
          firstPieceMs ??= Math.round(performance.now() - startedAt);
          hasBegun = true;
          yield part;
          break;
        case 'reasoning':
          hasBegun = true;
          yield part;
          break;
        case 'end': {
          const turn = { role: 'assistant' as const, content: [{ type: 'text' as const, text }] };
          const { finish, usage } = part;
          yield { type: 'end', reply: { text, pieces, firstPieceMs, toolCalls: [], turn, finish, usage } };
          break;
        }
        case 'failed': {
          const isLate = late.signal.aborted && !call.signal.aborted && part.failure.class === 'cancelled';
          yield { ...part, failure: isLate ? TOO_LATE() : part.failure, hasBegun };
          break;
        }
      }
    }
  } finally {
    if (timer) clearTimeout(timer);
  }
}

const TOO_LATE = (): ClassifiedFailure =>
  classify('claude-code', { kind: 'thrown', error: new TotalTimeError(), phase: 'answer' });

/** The failure of what it cannot do at all. */
export function refusal(lack: Lack): ClassifiedFailure {
  return {
    class: 'bad_request',
    reason: 'rejected_request',
    status: null,
    serviceWords:
      lack === 'no_tools'
        ? t('Claude Code is given no tools by Signalbox.')
        : t('Claude Code is given no pictures by Signalbox.'),
    requestId: null,
    retryAt: null,
  };
}

/** The conversation in words. Instructions stand before everything else; tools that were used are told as what was said. */
function turnsOf(prompt: ModelPrompt): AskedInWords['messages'] {
  return prompt.map((message) => {
    switch (message.role) {
      case 'system':
        return { role: 'user', content: `Instructions for what follows:\n\n${message.content}` };
      case 'user':
        return {
          role: 'user',
          content: message.content.map((part) => (part.type === 'text' ? part.text : '')).join(''),
        };
      case 'assistant':
        return { role: 'assistant', content: message.content.map(saidBy).join('') };
      case 'tool':
        return { role: 'user', content: message.content.map(toldBy).join('\n\n') };
    }
  });
}

type OwnPart = Extract<ModelPrompt[number], { role: 'assistant' }>['content'][number];
type ToolPart = Extract<ModelPrompt[number], { role: 'tool' }>['content'][number];

function saidBy(part: OwnPart): string {
  if (part.type === 'text') return part.text;
  return part.type === 'tool-call' ? `\n[Used the tool ${part.toolName}: ${JSON.stringify(part.input)}]\n` : '';
}

function toldBy(part: ToolPart): string {
  return part.type === 'tool-result' ? `What the tool ${part.toolName} gave:\n${JSON.stringify(part.output)}` : '';
}
