import { redact } from '../../log/redact';
import { cleanText } from '../clean-text';

/** How much of what a program writes to its standard error is kept, in bytes. */
const KEPT_BYTES = 4096;
/** How much of it a person is shown, in UTF-16 units. */
const SHOWN_MAX = 400;

/** The last that a program wrote to its standard error, where programs say why they end. */
export class LastWords {
  #kept = Buffer.alloc(0);

  take(chunk: Buffer): void {
    this.#kept = Buffer.concat([this.#kept, chunk.subarray(-KEPT_BYTES)]).subarray(-KEPT_BYTES);
  }

  /** For the person: redacted, without control characters, the last lines alone. Empty when it wrote nothing. */
  shown(): string {
    // A secret may be cut off at the beginning, where it would not be known for one: that line is left out.
    const text = this.#kept.toString('utf8');
    const whole = this.#kept.length < KEPT_BYTES ? text : text.slice(text.indexOf('\n') + 1);
    // eslint-disable-next-line no-control-regex -- colours of a terminal begin with this character
    const plain = redact(whole.replace(/\u001b\[[0-9;]*[A-Za-z]/g, ''));
    const lines = cleanText(plain, KEPT_BYTES)
      .split('\n')
      .filter((line) => line.trim() !== '');
    let shown = '';
    for (const line of lines.toReversed()) {
      if (shown !== '' && shown.length + line.length > SHOWN_MAX) break;
      shown = shown === '' ? line.slice(-SHOWN_MAX) : `${line}\n${shown}`;
    }
    return shown;
  }
}
