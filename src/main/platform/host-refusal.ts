/** A reason, found by a host itself, why Signalbox does not start: in plain words, with what to do. */
export class HostRefusal extends Error {
  override readonly name = 'HostRefusal';
  readonly sentence: string;
  readonly advice: string;

  constructor(sentence: string, advice: string, cause?: unknown) {
    super(sentence, { cause });
    this.sentence = sentence;
    this.advice = advice;
  }
}
