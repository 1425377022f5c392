const NEWLINE = 10;

/** Cuts bytes into the lines that messages come in. Copies nothing until a line is whole. */
export class MessageLines {
  #pieces: Buffer[] = [];

  /** Bytes of the line that has not come to its end. */
  get pendingBytes(): number {
    return this.#pieces.reduce((sum, piece) => sum + piece.length, 0);
  }

  /** Takes in bytes. @returns the lines that are whole now, without their line breaks; empty ones are left out */
  take(chunk: Buffer): string[] {
    const lines: string[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      const line = Buffer.concat([...this.#pieces, chunk.subarray(from, end)])
        .toString('utf8')
        .trim();
      this.#pieces = [];
      if (line !== '') lines.push(line);
      from = end + 1;
    }
    if (from < chunk.length) this.#pieces.push(chunk.subarray(from));
    return lines;
  }
}
