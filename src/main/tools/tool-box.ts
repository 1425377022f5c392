import type { AllowedTool } from '../../shared/domain/agent';

/** A tool as it is offered to a model. */
export interface OfferedTool {
  /** Unique among the tools of its box; letters, digits, `_` and `-`, at most 64. */
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Readonly<Record<string, unknown>>;
  readonly serverId: string;
  readonly serverName: string;
  /** Its name on its server. */
  readonly tool: string;
  /** Whether the person is asked before each call. */
  readonly asks: boolean;
}

/** What a call of a tool came to. */
export type ToolOutcome =
  /** `isError`: the tool itself says that it could not do it; the model reads the text either way. */
  | { readonly ok: true; readonly text: string; readonly isError: boolean }
  /** `mayHaveRun`: the call had left when it failed, so that it must not be made again unasked. */
  | { readonly ok: false; readonly sentence: string; readonly mayHaveRun: boolean };

/** The tools of one agent while it works. */
export interface ToolBox {
  readonly tools: readonly OfferedTool[];
  /** Servers whose tools are not there, each with a sentence. */
  readonly problems: readonly { readonly serverName: string; readonly sentence: string; readonly advice: string }[];
  /** Never rejects. A name that is not offered, input that is not what the tool takes: `ok` false, never sent. */
  call(name: string, input: string, signal: AbortSignal): Promise<ToolOutcome>;
  /** Lets go of the servers; each is stopped a while after nobody uses it. */
  close(): void;
}

/** Opens tool boxes. */
export interface ToolBoxes {
  /** Never rejects for anything a server does. */
  open(allowed: readonly AllowedTool[], signal: AbortSignal): Promise<ToolBox>;
}
