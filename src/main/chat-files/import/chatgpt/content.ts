import { t } from '../../../../shared/language/t';
import type { ToolStep } from '../../../../shared/domain/message';
import type { Loss } from '../carried';
import { fenced, kindName, objectOf, paragraphs, textIn } from '../text';
import { withoutMarks } from './citation-marks';

/** Who wrote a node, and for whom. */
export interface Voice {
  readonly role: string;
  /** Of a tool. */
  readonly name: string | null;
  /** `all`: the person; else the tool that it calls. */
  readonly recipient: string;
}

/** What a node comes to: what is read, and what came about on the way to it. */
export interface Content {
  readonly text: string;
  readonly reasoning: string;
  readonly steps: readonly ToolStep[];
}

const NOTHING: Content = { text: '', reasoning: '', steps: [] };

/**
 * The content of one node of ChatGPT's tree. Its kinds are those that its export files have had from 2023 on; of any other,
 * the text that is in it.
 */
export function contentOf(content: unknown, voice: Voice, lose: (loss: Loss) => void): Content {
  if (typeof content === 'string') return said(content, voice);
  const object = objectOf(content);
  if (object === null) return NOTHING;
  const text = textIn(object['text']);
  switch (object['content_type']) {
    case 'text':
      return said(partsOf(object['parts'], lose, '\n'), voice);
    case 'multimodal_text':
      // A picture that a tool made is what the person asked for.
      return said(partsOf(object['parts'], lose, '\n\n'), {
        ...voice,
        role: voice.role === 'tool' ? 'shown' : voice.role,
      });
    case 'code': {
      const language = typeof object['language'] === 'string' ? object['language'] : '';
      const code = text.trim() === '' ? '' : fenced(text, language === 'unknown' ? '' : language);
      return voice.recipient === 'all' ? said(code, voice) : called(voice.recipient, code);
    }
    case 'execution_output':
      return text.trim() === '' ? NOTHING : answered(voice, fenced(text));
    case 'thoughts':
      return { ...NOTHING, reasoning: thoughtsOf(object['thoughts']) };
    case 'reasoning_recap':
      return { ...NOTHING, reasoning: textIn(object['content']) };
    case 'tether_quote':
      return text.trim() === '' ? NOTHING : answered(voice, paragraphs([quotedPage(object), text]));
    case 'tether_browsing_display':
      return answered(voice, paragraphs([textIn(object['summary']), textIn(object['result'])]));
    case 'system_error':
      return answered(voice, paragraphs([textIn(object['name']), text]));
    // The person's own instructions to the service: a setting of that account, and no part of what was said.
    case 'user_editable_context':
    case 'model_editable_context':
      return NOTHING;
    default:
      lose({ reason: 'unknown_kind', kind: kindName(object['content_type']) });
      return said(textIn(object), voice);
  }
}

function said(raw: string, voice: Voice): Content {
  const text = withoutMarks(raw);
  if (text.trim() === '') return NOTHING;
  if (voice.role === 'tool') return answered(voice, fenced(text));
  if (voice.role === 'assistant' && voice.recipient !== 'all') return called(voice.recipient, fenced(text));
  return { ...NOTHING, text };
}

function called(tool: string, input: string): Content {
  return input.trim() === '' ? NOTHING : { ...NOTHING, steps: [{ tool: kindName(tool), input, output: null }] };
}

function answered({ name }: Voice, output: string): Content {
  const tool = name === null ? null : kindName(name);
  return output.trim() === '' ? NOTHING : { ...NOTHING, steps: [{ tool, input: '', output }] };
}

function quotedPage(page: Readonly<Record<string, unknown>>): string {
  return `“${textIn(page['title']) || textIn(page['domain'])}” (${textIn(page['url'])}):`;
}

function thoughtsOf(thoughts: unknown): string {
  if (!Array.isArray(thoughts)) return textIn(thoughts);
  return paragraphs(
    thoughts.map((thought: unknown) => {
      const head = textIn(objectOf(thought)?.['summary']).trim();
      return paragraphs([head === '' ? '' : `**${head}**`, textIn(objectOf(thought)?.['content'])]);
    }),
  );
}

function partsOf(parts: unknown, lose: (loss: Loss) => void, between: string): string {
  if (!Array.isArray(parts)) return textIn(parts);
  return parts
    .map((part: unknown) => (typeof part === 'string' ? part : partOf(part, lose)))
    .filter((part) => part !== '')
    .join(between);
}

function partOf(part: unknown, lose: (loss: Loss) => void): string {
  const object = objectOf(part);
  if (object === null) return '';
  switch (object['content_type']) {
    case 'image_asset_pointer':
      lose({ reason: 'picture', kind: null });
      return pictureWords(object['width'], object['height']);
    case 'audio_transcription':
      return textIn(object['text']);
    case 'audio_asset_pointer':
    case 'real_time_user_audio_video_asset_pointer':
    case 'video_container_asset_pointer':
      lose({ reason: 'recording', kind: null });
      return '';
    default:
      lose({ reason: 'unknown_kind', kind: kindName(object['content_type']) });
      return textIn(object);
  }
}

function pictureWords(width: unknown, height: unknown): string {
  return typeof width === 'number' && typeof height === 'number'
    ? t('[Picture, {width} × {height}: not brought along]', { width, height })
    : t('[Picture: not brought along]');
}
