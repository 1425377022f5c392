import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import type { Conversation } from '../../../shared/domain/conversation';
import type { Folder } from '../../../shared/domain/folder';
import { HAND_OUTS, type HandOut } from '../../share/hand-out-forms';
import type { Command, Placing } from './command';

const HAND_OUT_LABELS: Readonly<Record<HandOut, PlainText>> = {
  markdown: 'Export this conversation as Markdown',
  json: 'Export this conversation as JSON',
  html: 'Export this conversation as a web page',
  print: 'Print this conversation, or save it as PDF',
};

function placing(conversation: Conversation, label: string, what: Placing): Command {
  return { value: label, label, group: t('This conversation'), action: { do: 'place', conversation, placing: what } };
}

/** What can be done with the conversation on the screen. */
export function ofOpen(open: Conversation, folders: readonly Folder[]): Command[] {
  const { pinnedAt, archivedAt, folderId } = open;
  const isPinned = pinnedAt !== null;
  const here = isPinned || archivedAt !== null ? null : folderId;
  return [
    {
      value: 'find-here',
      label: t('Find in this conversation'),
      group: t('This conversation'),
      action: { do: 'find', conversationId: open.id },
    },
    placing(open, isPinned ? t('Unpin this conversation') : t('Pin this conversation'), {
      to: isPinned ? 'no_pins' : 'pins',
    }),
    archivedAt === null
      ? placing(open, t('Archive this conversation'), { to: 'archive' })
      : placing(open, t('Put this conversation back in the list'), { to: 'list' }),
    ...folders
      .filter(({ id }) => id !== here)
      .map((folder): Command => ({
        ...placing(open, t('Move to folder {name}', { name: folder.name }), { to: 'folder', folder }),
        value: `move ${folder.id}`,
      })),
    ...(here === null ? [] : [placing(open, t('Take out of the folder'), { to: 'no_folder' })]),
    placing(open, t('Move to a new folder …'), { to: 'new_folder' }),
    ...HAND_OUTS.map((as): Command => ({
      value: `export ${as}`,
      label: t(HAND_OUT_LABELS[as]),
      group: t('This conversation'),
      action: { do: 'export', conversation: open, as },
    })),
    placing(open, t('Delete this conversation'), { to: 'nowhere' }),
  ];
}
