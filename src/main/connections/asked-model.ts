import type { LevelPick } from '../../shared/domain/claude-level';
import type { LevelRequest } from '../models/levels/request';
import type { ClaudeLevels } from './claude-levels';
import type { ConnectionRow } from './connection-row';
import type { PrimaryQuestion, PromptMessage } from './primary';

/** The model of Primary that a question goes to, and the level that was picked for it, if any. */
export function askedModel(
  row: ConnectionRow,
  { model: wanted, messages }: Pick<PrimaryQuestion, 'model' | 'messages'>,
  levels: Pick<ClaudeLevels, 'modelFor'>,
): { readonly model: string; readonly pick: LevelPick | null } {
  if (wanted && (wanted.connectionId === null || wanted.connectionId === row.id)) {
    return { model: wanted.name, pick: null };
  }
  return levels.modelFor(row, () => levelRequest(messages));
}

/** What the level picker looks at of a prompt: its last question, and how much was said before. */
function levelRequest(messages: readonly PromptMessage[]): LevelRequest {
  const before = messages.slice(0, -1);
  const attachments = messages.at(-1)?.attachments ?? [];
  return {
    text: messages.at(-1)?.content ?? '',
    images: attachments.filter(({ kind }) => kind === 'image').length,
    files: attachments.filter(({ kind }) => kind !== 'image').length,
    turnsBefore: before.filter(({ role }) => role === 'user').length,
    charactersBefore: before.reduce((sum, { content }) => sum + content.length, 0),
    isTask: false,
  };
}
