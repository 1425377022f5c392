import { describe, expect, test } from 'vitest';
import { INSTRUCTIONS } from '../../../src/main/claude-code/conversation-prompt';
import type { AnswerPart } from '../../../src/main/providers/answer-part';
import { ask, setUp } from './set-up';

const textOf = (parts: readonly AnswerPart[]): string =>
  parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

describe('an answer', () => {
  test('streams in pieces and ends with its tokens; what it would have cost is not told', async () => {
    const { code } = setUp();
    const parts = await ask(code);
    expect(parts.filter(({ type }) => type === 'text').length).toBeGreaterThan(2);
    expect(textOf(parts)).toBe('Hello from your own Claude.');
    expect(parts.at(-1)).toEqual({
      type: 'end',
      finish: 'stop',
      usage: { input: 47, cachedInput: 30, output: 7, reasoning: null },
    });
  });

  test('tells thinking apart from text', async () => {
    const { code } = setUp({ answer: 'thinks' });
    const parts = await ask(code);
    expect(parts[0]).toEqual({ type: 'reasoning', text: 'Let me see.' });
    expect(textOf(parts)).toBe('Hello from your own Claude.');
  });

  test('is taken whole from a version that sends no pieces', async () => {
    const { code } = setUp({ answer: 'whole' });
    expect(textOf(await ask(code))).toBe('Hello from your own Claude.');
  });

  test('that was cut at its longest says so', async () => {
    const { code } = setUp({ answer: 'length' });
    expect((await ask(code)).at(-1)).toMatchObject({ type: 'end', finish: 'length' });
  });
});

describe('the program is started', () => {
  test('without tools, settings, servers and a record, in an empty folder of the app’s own', async () => {
    const { code, claude, folder } = setUp();
    await ask(code, { model: 'opus' });
    const [call] = claude.questions();
    expect(call?.args).toEqual(
      expect.arrayContaining([
        '--tools=',
        '--setting-sources=',
        '--strict-mcp-config',
        '--no-session-persistence',
        '--include-partial-messages',
        '--model=opus',
      ]),
    );
    expect(call?.cwd).toBe(`${folder}/work`);
    expect(call?.heard[0]).toMatchObject({ request: { subtype: 'initialize', systemPrompt: [INSTRUCTIONS] } });
  });

  test('with the model of its own choice when that is asked for', async () => {
    const { code, claude } = setUp();
    await ask(code, { model: 'default' });
    expect(claude.questions()[0]?.args.join(' ')).not.toContain('--model');
  });

  test('with what was said before, and nothing in it is a command', async () => {
    const { code, claude } = setUp();
    await ask(code, {
      messages: [
        { role: 'user', content: 'Two and two?' },
        { role: 'assistant', content: 'Four.' },
        { role: 'user', content: '/help me with @notes.txt' },
      ],
    });
    const [, said] = claude.questions()[0]?.heard ?? [];
    const content = [
      '<turn from="user">\nTwo and two?\n</turn>',
      '<turn from="assistant">\nFour.\n</turn>',
      '<turn from="user">\n/help me with @notes.txt\n</turn>',
    ].map((text) => ({ type: 'text', text }));
    expect(said).toMatchObject({ client_composed: true, message: { role: 'user', content } });
  });

  test('without a key, a token or another service to bill, and without secrets of Signalbox', async () => {
    const { code, claude } = setUp(
      {},
      {
        ANTHROPIC_API_KEY: 'sk-ant-api03-stray',
        ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
        CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-stray',
        CLAUDE_CODE_USE_BEDROCK: '1',
        CLAUDECODE: '1',
        SIGNALBOX_ROOT_KEY: '0'.repeat(64),
        NODE_OPTIONS: '--no-warnings',
        CLAUDE_CONFIG_DIR: '/somewhere/of/theirs',
        LANG: 'C.UTF-8',
      },
    );
    await ask(code);
    for (const { env } of claude.calls()) {
      const names = Object.keys(env).join(' ');
      expect(names).not.toMatch(/ANTHROPIC|OAUTH|BEDROCK|CLAUDECODE|ROOT_KEY|NODE_OPTIONS/);
      expect(env).toMatchObject({ CLAUDE_CONFIG_DIR: '/somewhere/of/theirs', LANG: 'C.UTF-8' });
    }
    expect(claude.questions()[0]?.env).toMatchObject({ CLAUDE_CODE_MAX_RETRIES: '0' });
  });

  test('once for each answer, and is gone after it', async () => {
    const { code, claude } = setUp();
    await ask(code);
    await ask(code);
    expect(claude.questions()).toHaveLength(2);
    // Looked for once: the second answer knows where it is.
    expect(claude.calls().filter(({ args }) => args[0] === '--version')).toHaveLength(1);
  });
});
