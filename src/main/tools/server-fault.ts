/** Why a tool server cannot be used, or a call of it failed. */
export type FaultKind =
  /** The program could not be started: it is not there, or may not be. */
  | 'not_started'
  /** It ended by itself. */
  | 'ended'
  /** It did not say that it is ready, or did not answer, in time. */
  | 'no_answer'
  /** What it wrote is not the protocol. */
  | 'nonsense'
  /** It wrote more than anyone can read. */
  | 'flood'
  /** Its address could not be reached. */
  | 'unreachable'
  /** It asks for a sign-in, or does not accept the one that it got. */
  | 'sign_in'
  /** It sends on to another address. */
  | 'redirected'
  /** It answered with an error. */
  | 'refused'
  /** It does not know the session any more. */
  | 'session_gone'
  /** It was stopped here: switched off, removed, or the app closes. */
  | 'stopped'
  /** It failed too often in a short time. */
  | 'too_often'
  /** A secret of it cannot be opened now. */
  | 'secret';

/** A fault of one tool server. Expected, and turned into words by `server-words.ts`. */
export class ServerFault extends Error {
  override readonly name = 'ServerFault';
  readonly kind: FaultKind;
  /** What is known beyond its kind, for the person: what the program wrote, a status. Redacted. Empty: nothing. */
  readonly said: string;
  /** Whether what was asked had left when it failed. */
  readonly hadLeft: boolean;

  constructor(kind: FaultKind, more: { said?: string; hadLeft?: boolean; cause?: unknown } = {}) {
    super(kind, { cause: more.cause });
    this.kind = kind;
    this.said = more.said ?? '';
    this.hadLeft = more.hadLeft ?? false;
  }

  /** The same, where all that had left was the greeting. */
  beforeAnyCall(): ServerFault {
    return this.hadLeft ? new ServerFault(this.kind, { said: this.said, cause: this.cause }) : this;
  }
}
