import type { ModelPrompt, ModelReply, ToolCall } from './ask-model';
import type { CallableModel } from './callable-model';

type StreamPart =
  Awaited<ReturnType<CallableModel['doStream']>>['stream'] extends ReadableStream<infer Part> ? Part : never;

/** The parts of a stream that a reply is made of. */
export type ReplyPart = Extract<
  StreamPart,
  {
    readonly type:
      | 'text-start'
      | 'text-delta'
      | 'text-end'
      | 'reasoning-start'
      | 'reasoning-delta'
      | 'reasoning-end'
      | 'tool-call';
  }
>;

type Metadata = ReplyPart['providerMetadata'];
type TurnPart = Exclude<Extract<ModelPrompt[number], { role: 'assistant' }>['content'], string>[number];

interface Block {
  readonly type: 'text' | 'reasoning';
  text: string;
  metadata: Metadata;
}

/**
 * A model's turn while it streams in. What the service wrote beside each part is kept with it: several services take a
 * turn back only with their own signatures on it.
 */
export class ReplyTurn {
  readonly #startedAt = performance.now();
  readonly #parts: (Block | { readonly call: ToolCall; readonly metadata: Metadata })[] = [];
  readonly #blocks = new Map<string, Block>();
  #pieces = 0;
  #firstPieceMs: number | null = null;

  get hasText(): boolean {
    return /\S/.test(this.#text());
  }

  get hasToolCalls(): boolean {
    return this.#calls().length > 0;
  }

  take(part: ReplyPart): void {
    if (part.type === 'tool-call') {
      const { toolCallId, toolName, input, providerMetadata } = part;
      this.#parts.push({ call: { id: toolCallId, name: toolName, input }, metadata: providerMetadata });
      return;
    }
    const block = this.#blockOf(part);
    block.metadata = part.providerMetadata ?? block.metadata;
    if (!('delta' in part) || part.delta === '') return;
    block.text += part.delta;
    if (block.type === 'reasoning') return;
    this.#pieces += 1;
    this.#firstPieceMs ??= Math.round(performance.now() - this.#startedAt);
  }

  /** All that arrived. */
  reply(): Omit<ModelReply, 'finish' | 'usage'> {
    const content = this.#parts.map((part): TurnPart => {
      const own = part.metadata && { providerOptions: part.metadata };
      if (!('call' in part)) return { type: part.type, text: part.text, ...own };
      const { id, name, input } = part.call;
      return { type: 'tool-call', toolCallId: id, toolName: name, input: parsed(input), ...own };
    });
    return {
      text: this.#text(),
      pieces: this.#pieces,
      firstPieceMs: this.#firstPieceMs,
      toolCalls: this.#calls(),
      turn: { role: 'assistant', content },
    };
  }

  #blockOf(part: Exclude<ReplyPart, { type: 'tool-call' }>): Block {
    const type = part.type.startsWith('text') ? 'text' : 'reasoning';
    const name = `${type} ${part.id}`;
    const known = this.#blocks.get(name);
    if (known && !part.type.endsWith('-start')) return known;
    const block: Block = { type, text: '', metadata: undefined };
    this.#blocks.set(name, block);
    this.#parts.push(block);
    return block;
  }

  #text(): string {
    return this.#parts.map((part) => ('call' in part || part.type !== 'text' ? '' : part.text)).join('');
  }

  #calls(): ToolCall[] {
    return this.#parts.flatMap((part) => ('call' in part ? [part.call] : []));
  }
}

function parsed(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return {};
  }
}
