import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToolStep } from '../../../../src/shared/domain/message';
import type { Loss } from '../../../../src/main/chat-files/import/carried';
import { withoutMarks } from '../../../../src/main/chat-files/import/chatgpt/citation-marks';
import { contentOf as chatGptContent, type Voice } from '../../../../src/main/chat-files/import/chatgpt/content';
import { contentOf as claudeContent } from '../../../../src/main/chat-files/import/claude/content';
import { fenced } from '../../../../src/main/chat-files/import/text';

const assistant: Voice = { role: 'assistant', name: null, recipient: 'all' };

function chatGpt(content: unknown, voice: Partial<Voice> = {}) {
  const losses: Loss[] = [];
  return { ...chatGptContent(content, { ...assistant, ...voice }, (loss) => losses.push(loss)), losses };
}

function claude(...blocks: unknown[]) {
  const losses: Loss[] = [];
  return { ...claudeContent(blocks, (loss) => losses.push(loss)), losses };
}

describe('a node of ChatGPT', () => {
  it.each([
    ['text', { content_type: 'text', parts: ['one', '', 'two'] }, {}, 'one\ntwo', ''],
    [
      'what is spoken',
      { content_type: 'multimodal_text', parts: [{ content_type: 'audio_transcription', text: 'hello' }] },
      {},
      'hello',
      '',
    ],
    [
      'a call of a tool',
      { content_type: 'code', language: 'python', text: 'print(1)' },
      { recipient: 'python' },
      '',
      '',
      { tool: 'python', input: '```python\nprint(1)\n```', output: null },
    ],
    [
      'words to a tool',
      { content_type: 'text', parts: ['{"q":1}'] },
      { recipient: 'browser' },
      '',
      '',
      { tool: 'browser', input: '```\n{"q":1}\n```', output: null },
    ],
    ['code for the person', { content_type: 'code', language: 'unknown', text: 'x = 1' }, {}, '```\nx = 1\n```', ''],
    [
      'what a program printed',
      { content_type: 'execution_output', text: '1\n' },
      { role: 'tool', name: 'python' },
      '',
      '',
      { tool: 'python', input: '', output: '```\n1\n```' },
    ],
    [
      'thoughts',
      { content_type: 'thoughts', thoughts: [{ summary: 'S', content: 'C' }, { content: 'D' }, null] },
      {},
      '',
      '**S**\n\nC\n\nD',
    ],
    [
      'a look back',
      { content_type: 'reasoning_recap', content: 'Thought for 2 seconds' },
      {},
      '',
      'Thought for 2 seconds',
    ],
    [
      'a quoted page',
      { content_type: 'tether_quote', url: 'https://a.example', title: 'A', text: 'words' },
      { role: 'tool' },
      '',
      '',
      { tool: null, input: '', output: '“A” (https://a.example):\n\nwords' },
    ],
    [
      'a failure of a tool',
      { content_type: 'system_error', name: 'Timeout', text: 'too slow' },
      { role: 'tool', name: 'python' },
      '',
      '',
      { tool: 'python', input: '', output: 'Timeout\n\ntoo slow' },
    ],
    [
      'the person’s own instructions',
      { content_type: 'user_editable_context', user_profile: 'x' },
      { role: 'user' },
      '',
      '',
    ],
    ['the oldest form', 'just words', {}, 'just words', ''],
    ['nothing', null, {}, '', ''],
  ])('%s', (_what, content, voice, text, reasoning, ...steps: ToolStep[]) => {
    expect(chatGpt(content, voice)).toEqual({ text, reasoning, steps, losses: [] });
  });

  it('of an unknown kind keeps its text and is counted', () => {
    const content = { content_type: 'hologram\u202e', text: 'seen', parts: [{ deeper: 1, text: 'and this' }] };
    expect(chatGpt(content)).toEqual({
      text: 'seen\n\nand this',
      reasoning: '',
      steps: [],
      losses: [{ reason: 'unknown_kind', kind: 'hologram' }],
    });
  });

  it('with pictures and recordings says where they were', () => {
    const parts = [
      { content_type: 'image_asset_pointer', width: 10, height: 20 },
      'look',
      { content_type: 'audio_asset_pointer' },
      { content_type: 'smell', text: 'roses' },
    ];
    expect(chatGpt({ content_type: 'multimodal_text', parts })).toEqual({
      text: '[Picture, 10 × 20: not brought along]\n\nlook\n\nroses',
      reasoning: '',
      steps: [],
      losses: [
        { reason: 'picture', kind: null },
        { reason: 'recording', kind: null },
        { reason: 'unknown_kind', kind: 'smell' },
      ],
    });
  });

  it('loses the marks that only its own window can show, and no words', () => {
    expect(
      withoutMarks('Tea\ue200cite\ue202turn0search1\ue201 is \ue200entity\ue202["drink","green tea","x"]\ue201.'),
    ).toBe('Tea is green tea.');
    expect(withoutMarks('See \ue200url\ue202the page\ue202turn0\ue201 \ue200new\ue202word\ue201')).toBe(
      'See the page word',
    );
    expect(withoutMarks('\ue200open')).toBe('\ue200open');
  });
});

describe('a message of Claude', () => {
  it('keeps what is read apart from how it came about', () => {
    const said = claude(
      { type: 'thinking', thinking: 'hm' },
      { type: 'tool_use', name: 'search', input: { q: 'tea' } },
      { type: 'tool_result', name: 'search', content: [{ type: 'text', text: 'found' }] },
      { type: 'text', text: 'Here.' },
      { type: 'token_budget' },
      { type: 'voice_note', title: 'Note', text: 'spoken' },
    );
    expect(said).toEqual({
      text: 'Here.\n\nNote\n\nspoken',
      reasoning: 'hm',
      steps: [{ tool: 'search', input: '```\n{\n  "q": "tea"\n}\n```', output: '```\nfound\n```' }],
      losses: [],
    });
  });

  it('has what was written into an artifact in its text', () => {
    const input = { title: 'Page', type: 'text/html', language: 'html', content: '<b>```</b>' };
    expect(claude({ type: 'tool_use', name: 'artifacts', input }).text).toBe('**Page**\n\n````html\n<b>```</b>\n````');
  });

  it('of an unknown kind keeps its text and is counted', () => {
    expect(claude({ type: 'dance', text: 'step' }, { type: 'image' }, 7)).toEqual({
      text: 'step\n\n[Picture: not brought along]',
      reasoning: '',
      steps: [],
      losses: [
        { reason: 'unknown_kind', kind: 'dance' },
        { reason: 'picture', kind: null },
      ],
    });
  });
});

it('nothing in a block of code ends it, and its language is a word', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('`', '\n', 'a', ' ') }), fc.string(), (content, language) => {
      const lines = fenced(content, language).split('\n');
      const fence = /^`+/.exec(lines[0] ?? '')?.[0] ?? '';
      expect(lines.slice(1, -1).some((line) => line.trim().startsWith(fence))).toBe(false);
      expect(lines.at(-1)).toBe(fence);
      expect(lines[0]?.slice(fence.length)).toMatch(/^[\w+#.-]*$/);
    }),
  );
});
