import { openaiError, openaiReplies } from '../replies/openai';
import type { Dialect } from './dialect';

/** OpenAI itself. */
export const openai: Dialect = {
  basePath: '/v1',
  models: [{ id: 'gpt-6' }, { id: 'gpt-6-mini' }, { id: 'text-embedding-4-small' }],
  row: ({ id }) => ({ id, object: 'model', created: 1_790_000_000, owned_by: 'system' }),
  openPaths: [],
  keyHeader: 'authorization',
  replies: openaiReplies,
  unknownPath: (call) => openaiError(404, `Invalid URL (${call})`, { code: 'unknown_url' }),
  usage: 'own_chunk',
  comment: ': keepalive\n\n',
  also: {},
};
