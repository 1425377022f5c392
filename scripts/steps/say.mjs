/**
 * Says one line to the person, on standard error: standard output belongs to the app that is started.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A step that could not be done, told in sentences that the person can act on. */
export class StepError extends Error {
  /**
   * @param {string} sentence
   * @param {number} [status] what the command ends with; 2 is a wrong option
   */
  constructor(sentence, status = 1) {
    super(sentence);
    this.name = 'StepError';
    this.status = status;
  }
}

/**
 * Runs a command of this folder: its status becomes the process's, a StepError is said without a stack.
 * @param {() => Promise<number>} command answers with the exit status
 */
export async function runCommand(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    say(error.message);
    process.exitCode = error.status;
  }
}

/**
 * @param {number} startedAt from performance.now()
 * @returns the time since then as people say it, like "1.4 s"
 */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
