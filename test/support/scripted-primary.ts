import type {
  Primary,
  PrimaryAnswer,
  PrimaryPart,
  PrimaryQuestion,
  PromptMessage,
} from '../../src/main/connections/primary';

type Ending = Extract<PrimaryPart, { type: 'end' | 'failed' }>;

/** One question that was asked of a {@link ScriptedPrimary}, and the hand on what is answered. */
export interface Asked {
  readonly messages: readonly PromptMessage[];
  readonly model: string | null;
  readonly question: PrimaryQuestion;
  readonly signal: AbortSignal;
  say(text: string): void;
  think(text: string): void;
  end(finish?: 'stop' | 'length'): void;
  fail(failure: Extract<Ending, { type: 'failed' }>['failure']): void;
}

/** A Primary whose answers a test writes by hand, part by part. */
export class ScriptedPrimary implements Primary {
  /** Every question, in the order in which they were asked. */
  readonly asked: Asked[] = [];
  /** Those of them whose answers were waited for: a real provider hears of no other. */
  readonly sent: Asked[] = [];

  ask(question: PrimaryQuestion, signal: AbortSignal): PrimaryAnswer {
    const { messages, model } = question;
    const parts: PrimaryPart[] = [];
    let wake = (): void => undefined;
    const push = (part: PrimaryPart): void => {
      parts.push(part);
      wake();
    };
    const asked: Asked = {
      messages,
      model: model?.name ?? null,
      question,
      signal,
      say: (text) => push({ type: 'text', text }),
      think: (text) => push({ type: 'reasoning', text }),
      end: (finish = 'stop') =>
        push({
          type: 'end',
          usage: { input: 3, cachedInput: null, output: 5, reasoning: null },
          finish,
          cost: null,
        }),
      fail: (failure) => push({ type: 'failed', failure }),
    };
    this.asked.push(asked);
    const sent = () => this.sent.push(asked);
    return {
      source: { connectionId: '00000000-0000-4000-8000-000000000001', label: 'Scripted', model: 'm', practice: false },
      async *parts() {
        sent();
        for (;;) {
          const part = parts.shift();
          if (part) {
            yield part;
            if (part.type === 'end' || part.type === 'failed') return;
            continue;
          }
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      },
    };
  }
}
