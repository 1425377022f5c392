import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Query, SDKUserMessage } from '@anthropic-ai/claude-agent-sdk/core';
import { conversationPrompt, INSTRUCTIONS, type Turn } from './conversation-prompt';
import type { Candidate } from './identify';
import { endProgram, startProgram } from '../programs/program-process';

/** Most characters of what the program writes beside its messages that are kept for telling what went wrong. */
const KEPT_WORDS = 2000;

/** One run of Claude Code, from its start to its end. */
export interface Session {
  readonly messages: Query;
  /** What it wrote to its standard error, the last of it. */
  errorWords(): string;
  /** Whether the first thing on its standard output was no message of its protocol. */
  saidSomethingElse(): boolean;
  /** Ends the program. Safe to call twice. */
  end(): void;
}

/** What to ask. */
export interface Asked {
  readonly start: Candidate;
  /** As the program names it; "default" is whichever it would choose by itself. */
  readonly model: string;
  /** Null to ask nothing, so that nothing is generated. */
  readonly turns: readonly Turn[] | null;
  /** Told of the program as soon as it is started. */
  readonly onStart: (child: ChildProcessWithoutNullStreams) => void;
}

/**
 * Starts Claude Code for one answer. It gets no tools, reads none of the person's settings, instructions and servers, and
 * keeps no record of the conversation. Anthropic's SDK is read at the first call, so that no start of the app waits for it.
 */
export async function openSession({ start, model, turns, onStart }: Asked): Promise<Session> {
  const { query } = await import('@anthropic-ai/claude-agent-sdk/core');
  let errors = '';
  let firstWords = '';
  const held: { child: ChildProcessWithoutNullStreams | null } = { child: null };
  let ended = false;
  const asking = Promise.withResolvers<void>();
  const messages = query({
    prompt: promptOf(turns, asking.promise),
    options: {
      pathToClaudeCodeExecutable: start.path,
      executable: 'node',
      cwd: start.cwd,
      env: start.env,
      ...(model !== 'default' && { model }),
      systemPrompt: INSTRUCTIONS,
      tools: [],
      settingSources: [],
      strictMcpConfig: true,
      persistSession: false,
      includePartialMessages: true,
      maxTurns: 1,
      permissionMode: 'default',
      spawnClaudeCodeProcess: ({ command, args, cwd, env }) => {
        const child = startProgram({ command, args, cwd: cwd ?? start.cwd, env });
        held.child = child;
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          errors = (errors + text).slice(-KEPT_WORDS);
        });
        child.stdout.on('data', (data: Buffer) => {
          if (firstWords === '') firstWords = data.toString('utf8').trimStart().slice(0, 1);
        });
        // A program that is gone takes no more; its end is told by its exit.
        child.stdin.on('error', () => undefined);
        onStart(child);
        if (ended) void endProgram(child);
        return child;
      },
    },
  });
  return {
    messages,
    errorWords: () => errors.trim(),
    saidSomethingElse: () => firstWords !== '' && firstWords !== '{',
    end: () => {
      ended = true;
      asking.resolve();
      if (held.child) void endProgram(held.child);
      messages.close();
    },
  };
}

/** The one message of the person. Where nothing is asked the line stays open until it is closed. */
async function* promptOf(turns: readonly Turn[] | null, closed: Promise<void>): AsyncGenerator<SDKUserMessage> {
  if (!turns) {
    await closed;
    return;
  }
  yield {
    type: 'user',
    message: { role: 'user', content: conversationPrompt(turns).map((text) => ({ type: 'text', text })) },
    parent_tool_use_id: null,
    // Files that the words name are not read, and commands in them not carried out.
    client_composed: true,
  };
}
