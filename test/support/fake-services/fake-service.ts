import type { DialectName } from './dialects';
import type { Fault } from './faults';
import type { Certificate } from './listener';
import type { FakeModel, FakeRequest, WireName } from './wire';

/** How a fake is started. */
export interface FakeServiceOptions {
  readonly wire: WireName;
  /** Which service's way of speaking one of OpenAI's wires; OpenAI's own unless given. */
  readonly dialect?: DialectName;
  /** The one key that is right; unless given, none is looked at. */
  readonly apiKey?: string;
  /** What is listed and answered for; unless given, a few names of the wire's own kind. */
  readonly models?: readonly FakeModel[];
  /** Answer for any model name, listed or not. */
  readonly anyModel?: boolean;
  /** Show the list of models to anyone, whatever the key. */
  readonly publicList?: boolean;
  /** What it answers to anyone with the right key, by "METHOD /path", instead of what it usually would. */
  readonly documents?: Readonly<Record<string, unknown>>;
  /** Speak https with this certificate. */
  readonly certificate?: Certificate;
  /** Serve `/__control`, for those who are in another process. */
  readonly control?: boolean;
}

/** A request that was received, and how it went on. */
export interface RecordedRequest extends FakeRequest {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `left`: the client went away before the end. `broken`: the fake broke the connection. */
  readonly state: 'running' | 'answered' | 'left' | 'broken';
}

/** How an answer is given. */
export interface AnswerOptions {
  /** Unless given, as fast as it is taken. */
  readonly tokensPerSecond?: number;
  /** After so many tokens nothing more comes until {@link FakeService.goOn}. */
  readonly heldAfter?: number;
  readonly reasoning?: string | readonly string[];
  readonly finish?: 'stop' | 'length';
}

/** A running fake. */
export interface FakeService {
  readonly wire: WireName;
  readonly dialect: DialectName;
  /** What a person would type as base URL. */
  readonly url: string;
  readonly origin: string;
  /** What was received, the oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** What was received at the place that `redirect_other_host` leads to. */
  readonly elsewhere: readonly RecordedRequest[];
  readonly models: readonly FakeModel[];
  /** Misbehaves from now on; null: no more. Throws when the wire cannot have that fault. */
  behave(fault: Fault | null): void;
  /** Misbehaves at the next request that the fault can befall; several queue up. */
  behaveOnce(fault: Fault): void;
  /** What is said from now on. A text is cut into words. */
  answers(answer: string | readonly string[], options?: AnswerOptions): void;
  /** Lets the answers that are held come to their end. */
  goOn(): void;
  /** Forgets what was received. */
  forget(): void;
  /** Breaks every connection and frees the port, which stays the same for {@link FakeService.comeBack}. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}
