import type { ProviderKind } from './domain/provider';
import { t } from './language/t';

/** What the form of a pasted key tells. It never decides: the person's choice of a provider stands. */
export interface RecognisedKey {
  /** The key alone: without the spaces, quotes, names and words that came along. Empty when nothing was pasted. */
  readonly key: string;
  /** Providers whose keys look like this, the likeliest first; empty when the form is unknown. */
  readonly kinds: ProviderKind[];
  /** True when only one provider has keys of this form. */
  readonly certain: boolean;
  /** What was taken away, for the person to know; null when nothing. */
  readonly remark: string | null;
  /** Why it cannot be used as a key; null when it can be tried. */
  readonly problem: string | null;
}

interface KeyForm {
  readonly pattern: RegExp;
  readonly kinds: readonly ProviderKind[];
  readonly certain: boolean;
}

/** The known forms, the more exact first. Collected in November 2026; an unknown form is no fault of a key. */
const FORMS: readonly KeyForm[] = [
  { pattern: /^sk-ant-/, kinds: ['anthropic'], certain: true },
  { pattern: /^sk-or-/, kinds: ['openrouter'], certain: true },
  { pattern: /^sk-(?:proj|svcacct|admin|None)-/, kinds: ['openai'], certain: true },
  { pattern: /^(?:AQ\.|AIza)/, kinds: ['google'], certain: true },
  { pattern: /^gsk_/, kinds: ['groq'], certain: true },
  { pattern: /^xai-/, kinds: ['xai'], certain: true },
  // DeepSeek's are 32 hexadecimal digits; OpenAI's older ones are longer and mixed. Many gateways give out sk- as well.
  { pattern: /^sk-[0-9a-f]{32}$/, kinds: ['deepseek', 'openai', 'openai-compatible'], certain: false },
  { pattern: /^sk-/, kinds: ['openai', 'deepseek', 'openai-compatible'], certain: false },
  { pattern: /^[0-9a-f]{32}$/i, kinds: ['azure', 'mistral'], certain: false },
  { pattern: /^[0-9A-Za-z]{84}$/, kinds: ['azure'], certain: false },
  { pattern: /^[0-9A-Za-z]{32}$/, kinds: ['mistral'], certain: false },
];

/** A name in front of the key, as in a script or an .env file ("export OPENAI_API_KEY=…") or a header ("x-api-key: …"). */
const NAME =
  /^(?:(?:export|set|setx)\s+)?(?:\$env:)?(?:[A-Za-z][A-Za-z0-9_]*(?:_KEY|_TOKEN|_SECRET)|(?:x-)?(?:goog-)?api[-_ ]?key|authorization|key|token)["'`]?\s*[:=]\s*/i;
const QUOTES = /^["'`“”„‘’«»]+|["'`“”„‘’«»]+$/g;
/** Characters that no one sees and that come along when a key is copied out of a page. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g;

/** Reads what was pasted or typed as an API key. Pure, and never throws. */
export function recogniseKey(raw: string): RecognisedKey {
  const key = stripped(raw);
  const form = FORMS.find(({ pattern }) => pattern.test(key));
  return {
    key,
    kinds: [...(form?.kinds ?? [])],
    certain: form?.certain ?? false,
    remark: remarkOn(raw, key),
    problem: problemOf(key),
  };
}

/** Takes away what is around the key until nothing more comes off: quotes can stand inside and outside of a name. */
function stripped(raw: string): string {
  let key = raw.replace(INVISIBLE, '').trim();
  for (;;) {
    const next = key
      .replace(QUOTES, '')
      .replace(NAME, '')
      .replace(/^Bearer\s+/i, '')
      .replace(/[,;]+$/, '')
      .trim();
    if (next === key) return key;
    key = next;
  }
}

function remarkOn(raw: string, key: string): string | null {
  if (key === '' || raw === key) return null;
  if (raw.trim() === key) return t('The spaces around the key were left out.');
  return t('What stood around the key (quotes, a name, spaces) was left out.');
}

function problemOf(key: string): string | null {
  if (key === '') return null;
  if (/^sk-ant-oat/i.test(key)) {
    return t(
      'This is a token of a Claude subscription, not an API key. Anthropic accepts it from its own programs only; create an API key in the Anthropic Console, or sign in with Claude.',
    );
  }
  if (/^sk-ant-(?:sid|ort)/i.test(key)) {
    return t(
      'This is a sign-in of Claude, not an API key. Do not share it; create an API key in the Anthropic Console.',
    );
  }
  if (key.startsWith('-----BEGIN ') || /^\{[\s\S]*\}$/.test(key)) {
    return t('This is a key file, not an API key. Create an API key at the provider and paste that.');
  }
  if (/^https?:\/\//i.test(key)) return t('This is an address, not an API key.');
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(key)) {
    return t('There is a line break or a control character in the key. Copy the key alone, in one piece.');
  }
  if (/\s/.test(key)) return t('There is a space in the middle of the key. Copy the key alone, in one piece.');
  if (/[•●*]{3,}|\.{3}|…/.test(key))
    return t('This is a shortened key, as shown in a list. Copy the whole key; most providers show it only once.');
  if (/[^\x21-\x7E]/.test(key)) {
    return t('There is a character in the key that no key has. Copy it again straight from the provider’s page.');
  }
  return null;
}
