import type { ProviderKind } from '../../shared/domain/provider';

/** The forms of pictures that every service with image input takes. */
export type PictureForm = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';

/** How large a picture is worth sending to a model, and what its service takes at all. */
export interface PictureLimits {
  /** Longest edge that is read in full, in pixels: what is larger is made smaller there, and its transfer was in vain. */
  readonly readEdge: number;
  /** Longest edge that is taken at all, in pixels. */
  readonly takenEdge: number;
  /** Most bytes of one picture. */
  readonly bytes: number;
  /** Forms that are taken. */
  readonly forms: readonly PictureForm[];
}

const MB = 1_000_000;
/** What every service with image input takes; the servers for open models often read nothing else. */
const EVERYWHERE: readonly PictureForm[] = ['image/png', 'image/jpeg'];
const STILL: readonly PictureForm[] = ['image/png', 'image/jpeg', 'image/webp'];
const NO_EDGE = 65_535;

/** Anthropic takes pictures of one request up to this edge when there are more than twenty of them. */
const MANY_EDGE = 2000;
const MANY = 20;

/**
 * Claude models from Opus 4.7 on read 2576 px on the long edge; Haiku 4.5 and those before read 1568. Pictures may have
 * 8000 px and, as base64, 10 MB; half of that where Claude runs on other clouds.
 * https://platform.claude.com/docs/en/build-with-claude/vision, 2026-11-21.
 */
function anthropic(model: string, pictures: number): PictureLimits {
  const isEarlier = /claude-(?:[123]\b|(?:opus|sonnet|haiku)-4(?:-[0-6])?(?:-\d{8})?$)/.test(model);
  const isMany = pictures > MANY;
  return {
    readEdge: isEarlier ? 1568 : isMany ? MANY_EDGE : 2576,
    takenEdge: isMany ? MANY_EDGE : 8000,
    bytes: 3.75 * MB,
    forms: STILL,
  };
}

/**
 * What the makers say, service by service. Where nobody says anything, 2048 px: as much as most read.
 * @param pictures how many there are in the whole request
 */
export function pictureLimits(kind: ProviderKind, model: string, pictures: number): PictureLimits {
  switch (kind) {
    case 'anthropic':
      return anthropic(model, pictures);
    case 'openai':
    case 'azure':
      // "high" detail fits pictures into 2048 × 2048: https://developers.openai.com/api/docs/guides/images-vision, 2026-11-21.
      return { readEdge: 2048, takenEdge: NO_EDGE, bytes: 20 * MB, forms: STILL };
    case 'google':
      // 3072 × 3072, and 7 MB in the request itself; no GIF:
      // https://docs.cloud.google.com/vertex-ai/docs/generative-ai/image/image-captioning, 2026-11-21.
      return { readEdge: 3072, takenEdge: NO_EDGE, bytes: 7 * MB, forms: STILL };
    case 'mistral':
      // The picture encoder of its models sees 1540 px: params.json of mistralai/Mistral-Small-3.1, 2026-11-21.
      return { readEdge: 1540, takenEdge: NO_EDGE, bytes: 10 * MB, forms: STILL };
    case 'xai':
      // 20 MB, JPEG and PNG: https://docs.x.ai/developers/model-capabilities/images/understanding, 2026-11-21.
      return { readEdge: 2048, takenEdge: NO_EDGE, bytes: 20 * MB, forms: EVERYWHERE };
    case 'groq':
      // 4 MB as base64 and 33 megapixels: https://console.groq.com/docs/vision, 2026-11-21.
      return { readEdge: 2048, takenEdge: 5700, bytes: 3 * MB, forms: EVERYWHERE };
    case 'openrouter':
    case 'deepseek':
    case 'ollama':
    case 'lm-studio':
    case 'llama-cpp':
    case 'vllm':
    case 'openai-compatible':
    case 'claude-code':
    case 'practice':
      return UNKNOWN;
  }
}

/** Nobody says what is taken, so that the person may try. */
const UNKNOWN: PictureLimits = { readEdge: 2048, takenEdge: NO_EDGE, bytes: 20 * MB, forms: EVERYWHERE };

/** What every service takes, however many pictures there are: for work that may go anywhere. */
export const TAKEN_EVERYWHERE: PictureLimits = {
  readEdge: MANY_EDGE,
  takenEdge: MANY_EDGE,
  bytes: 3 * MB,
  forms: EVERYWHERE,
};
