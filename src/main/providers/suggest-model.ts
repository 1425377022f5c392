import type { ModelInfo } from '../../shared/domain/model';

/**
 * Names of models that do something else than chat: they would fail on the first message. Used to pick a suggestion
 * only; every model stays in the list and can be chosen.
 */
const NOT_FOR_CHAT =
  /embed|(?:^|[-_/])(?:tts|stt|asr|ocr|voxtral|whisper|dall-?e|imagen|veo|sora|lyria|flux|moderation|omni-moderation|realtime|audio|speech|transcribe|transcription|rerank|reranker|guard|safeguard|prompt-guard|image|video|search|computer-use|robotics|live|bge|clip|davinci|babbage|instruct-fim|codestral-embed|aqa)(?:[-_.:/]|\d|$)/i;

/** Experiments and models that think for minutes before a word: no first choice for a chat window. */
const NOT_FIRST =
  /preview|experimental|(?:^|[-_])exp(?:[-_]|$)|deep-research|(?:^|[-_])pro(?:[-_]|$)|thinking|beta|:free$/i;

/** Whether a model chats, as far as its name tells: false only for names of something else, an embedding or a voice. */
export function namesChatModel(id: string): boolean {
  return !NOT_FOR_CHAT.test(id);
}

/**
 * The model to offer first: the newest chat model that fits the earliest of `preferred` patterns, else the newest chat
 * model when the list tells dates, else the first. Null for an empty list. Names only order the choice, they never
 * exclude: a list of nothing but unknown names still gives its first.
 */
export function suggestFrom(models: readonly ModelInfo[], preferred: readonly RegExp[] = []): string | null {
  const chat = models.filter(({ id }) => namesChatModel(id));
  const calm = chat.filter(({ id }) => !NOT_FIRST.test(id));
  for (const pool of [calm, chat]) {
    for (const pattern of preferred) {
      const newest = newestOf(pool.filter(({ id }) => pattern.test(id)));
      if (newest) return newest.id;
    }
  }
  const dated = newestOf(calm.filter(({ createdAt }) => createdAt !== null));
  return (dated ?? calm[0] ?? chat[0] ?? models[0])?.id ?? null;
}

/** By date, then by the version in the name, then the shorter name: an alias stays current, a dated snapshot does not. */
function newestOf(models: readonly ModelInfo[]): ModelInfo | undefined {
  return models.toSorted(
    (a, b) =>
      (b.createdAt ?? 0) - (a.createdAt ?? 0) ||
      compareVersions(versionIn(b.id), versionIn(a.id)) ||
      a.id.length - b.id.length,
  )[0];
}

/** The small numbers of a name in order ("claude-sonnet-5-1" → [5, 1]); dates and sizes (70b, 20261101) are none. */
function versionIn(id: string): number[] {
  return [...id.matchAll(/(?<![\d.])(\d{1,2}(?:\.\d{1,2})*)(?![\d.]*(?:\d|[bkm](?:[-_]|$)))/gi)].flatMap(
    ([, version]) => (version ?? '').split('.').map(Number),
  );
}

function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
