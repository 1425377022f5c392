import type { ColourThread } from '../../../../src/renderer/markdown/code/code-colours';
import type { ColourReply, ColourRequest } from '../../../../src/renderer/markdown/code/messages';

type Question = Extract<ColourRequest, { do: 'colour' }>;

/** A thread that a test answers for. Its colours are one piece for each line, of role 1. */
export class FakeThread implements ColourThread {
  readonly questions: Question[] = [];
  readonly forgotten: number[] = [];
  isTerminated = false;
  readonly #events = new EventTarget();
  #answered = 0;

  addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.#events.addEventListener(...args);
  }

  postMessage(request: ColourRequest): void {
    if (request.do === 'forget') this.forgotten.push(request.document);
    else this.questions.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** Whether something was asked and not answered. */
  get isAsked(): boolean {
    return this.questions.length > this.#answered;
  }

  /** Answers the question that is open. */
  answer(): void {
    const question = this.questions[this.#answered++];
    if (!question) throw new Error('Nothing was asked.');
    const { document, lines, unfinished } = question;
    const colours = (line: string) => [line.length, 1];
    this.#say({
      ok: true,
      document,
      lines: lines.map(colours),
      unfinished: unfinished === null ? null : colours(unfinished),
    });
  }

  /** Says that it cannot. */
  refuse(): void {
    const question = this.questions[this.#answered++];
    this.#say({ ok: false, document: question?.document ?? 0 });
  }

  /** Breaks, as a script does that cannot be loaded. */
  fail(): void {
    this.#events.dispatchEvent(new Event('error'));
  }

  #say(data: ColourReply): void {
    this.#events.dispatchEvent(new MessageEvent('message', { data }));
  }
}
