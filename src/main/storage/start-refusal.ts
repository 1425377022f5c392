/** Why the app did not start. */
export type StartRefusalCode =
  | 'home_not_writable'
  | 'already_running'
  | 'database_newer'
  | 'database_busy'
  | 'database_unreadable'
  | 'disk_full'
  | 'backup_failed'
  | 'migration_failed'
  | 'root_key_malformed';

/** The app cannot start, and nothing was changed. The host shows both sentences and ends. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
  readonly code: StartRefusalCode;
  /** What is in the way, in one sentence. */
  readonly sentence: string;
  /** What to do about it, in one sentence. */
  readonly advice: string;

  constructor(code: StartRefusalCode, sentence: string, advice: string, options?: { cause?: unknown }) {
    super(sentence, options);
    this.code = code;
    this.sentence = sentence;
    this.advice = advice;
  }
}
