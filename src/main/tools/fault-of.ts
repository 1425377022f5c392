import { z } from 'zod';
import { redact } from '../log/redact';
import { ProblemError } from '../problem-error';
import { cleanLine } from './clean-text';
import type { McpSdk } from './load-mcp-sdk';
import { ServerFault, type FaultKind } from './server-fault';

/** Errors of the network after which nothing can have reached the other side. */
const NOTHING_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Longest quotation of a server's own words, in UTF-16 units. */
const SAID_MAX = 300;

/** What went wrong with a server, whatever the SDK, the network or the line threw. Its words are redacted. */
export function faultOf(error: unknown, sdk: McpSdk, ofLine: ServerFault | null): ServerFault {
  if (error instanceof ServerFault) return error;
  if (error instanceof ProblemError) return new ServerFault('secret', { said: error.problem.sentence, cause: error });
  const said = cleanLine(redact(error instanceof Error ? error.message : String(error)), SAID_MAX);
  if (error instanceof sdk.McpError) return ofAnswer(error, sdk, ofLine, said);
  if (error instanceof sdk.StreamableHTTPError) {
    const kind = ofStatus(error.code ?? 0);
    const words =
      kind === 'nonsense' ? '' : said.replace(/^Streamable HTTP error: (?:Error POSTing to endpoint: )?/, '');
    // A status below 500 says that the request was not carried out.
    return new ServerFault(kind, {
      said: words,
      hadLeft: (error.code ?? 0) >= 500 || kind === 'nonsense',
      cause: error,
    });
  }
  // Before the line, which the SDK closes when it cannot read an answer.
  if (error instanceof SyntaxError || error instanceof z.core.$ZodError) {
    return new ServerFault('nonsense', { hadLeft: true, cause: error });
  }
  if (ofLine !== null) return ofLine;
  const code = codeIn(error);
  if (code !== null) {
    return new ServerFault('unreachable', { said: code, hadLeft: !NOTHING_LEFT.has(code), cause: error });
  }
  return new ServerFault('refused', { said, hadLeft: true, cause: error });
}

function ofAnswer(
  error: Error & { readonly code: number },
  sdk: McpSdk,
  ofLine: ServerFault | null,
  said: string,
): ServerFault {
  const { RequestTimeout, ConnectionClosed }: Readonly<Record<string, unknown>> = sdk.ErrorCode;
  switch (error.code) {
    case RequestTimeout:
      if (ofLine === null || ofLine.kind === 'stopped')
        return new ServerFault('no_answer', { hadLeft: true, cause: error });
      return new ServerFault(ofLine.kind, { said: ofLine.said, hadLeft: true, cause: error });
    case ConnectionClosed:
      return new ServerFault(ofLine?.kind ?? 'ended', { said: ofLine?.said ?? '', hadLeft: true, cause: error });
    default:
      return new ServerFault('refused', { said: said.replace(/^MCP error -?\d+: /, ''), hadLeft: true, cause: error });
  }
}

function ofStatus(status: number): FaultKind {
  if (status === 401 || status === 403) return 'sign_in';
  if (status === 404) return 'session_gone';
  if (status >= 300 && status < 400) return 'redirected';
  // The SDK has -1 for an answer of another content type.
  return status === -1 ? 'nonsense' : 'refused';
}

function codeIn(error: unknown): string | null {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return error instanceof TypeError ? 'no connection' : null;
}
