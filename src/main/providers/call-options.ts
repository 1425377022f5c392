import type { ProviderKind } from '../../shared/domain/provider';
import type { ModelPrompt } from './ask-model';
import type { CallableModel } from './callable-model';
import { EVENT_STREAM_ACCEPT } from './event-stream-guard';
import { portablePrompt } from './portable-prompt';
import { providerOptionsFor } from './provider-options';
import type { TurnCall } from './stream-turn';

type CallOptions = Parameters<CallableModel['doStream']>[0];

/** What the SDK's model is called with for one turn. `maker`: who answers. */
export function optionsFor(call: TurnCall, maker: string, signal: AbortSignal): CallOptions {
  const { kind, tools, responseFormat, parameters } = call;
  const { temperature, topP, stopSequences, maxOutputTokens } = parameters;
  return {
    prompt: portablePrompt(call.prompt, maker),
    ...declaredTools(kind, call.prompt, tools),
    ...(responseFormat && { responseFormat }),
    ...(temperature !== null && { temperature }),
    ...(topP !== null && { topP }),
    ...(stopSequences !== null && { stopSequences: [...stopSequences] }),
    ...(maxOutputTokens !== null && { maxOutputTokens }),
    abortSignal: signal,
    headers: { accept: EVENT_STREAM_ACCEPT },
    providerOptions: providerOptionsFor(responseFormat),
  };
}

/** Services that refuse calls of tools in a prompt unless the tools are declared with it. */
const WANTS_DECLARED: ReadonlySet<ProviderKind> = new Set(['anthropic', 'openrouter']);

/** The tools on offer, or where earlier ones are only part of the story, those by their names with no leave to call. */
function declaredTools(
  kind: ProviderKind,
  prompt: ModelPrompt,
  tools: TurnCall['tools'],
): Pick<CallOptions, 'tools' | 'toolChoice'> {
  if (tools && tools.length > 0) return { tools, toolChoice: { type: 'auto' } };
  if (!WANTS_DECLARED.has(kind)) return {};
  const names = new Set<string>();
  for (const message of prompt) {
    if (message.role !== 'assistant') continue;
    for (const part of message.content) if (part.type === 'tool-call') names.add(part.toolName);
  }
  if (names.size === 0) return {};
  const past = [...names].map((name) => ({
    type: 'function' as const,
    name,
    description: 'Not available any more.',
    inputSchema: { type: 'object' as const },
  }));
  return { tools: past, toolChoice: { type: 'none' } };
}
