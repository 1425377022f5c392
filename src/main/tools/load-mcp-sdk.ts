import type * as mcpSdk from './mcp-sdk';

/** The SDK of the Model Context Protocol, as far as it is used here. */
export type McpSdk = typeof mcpSdk;

let loaded: McpSdk | null = null;

/** The SDK. It is read at its first use: whoever has no tool server never waits for it. */
export async function loadMcpSdk(): Promise<McpSdk> {
  return (loaded ??= await import('./mcp-sdk'));
}
