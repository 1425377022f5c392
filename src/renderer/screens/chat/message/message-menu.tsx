import { Ellipsis, ListPlus, Shuffle, TextQuote, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Message } from '../../../../shared/domain/message';
import { t } from '../../../../shared/language/t';
import { openNewTask } from '../../../app/next-steps/dialog-requests';
import { IconButton } from '../../../ui/icon-button';
import { Menu, MenuItem } from '../../../ui/menu';
import { quoteInComposer, selectedIn } from './quote';
import { removeWithUndo } from './message-actions';
import { RetryWithDialog } from './retry-with-dialog';

export interface MessageMenuProps {
  readonly message: Message;
  /** It opens at once: the button was pressed while its code was fetched. */
  readonly startsOpen: boolean;
  /** An answer is on its way in this conversation: what changes it has to wait. */
  readonly isAnswering: boolean;
}

/** What else can be done with one message. */
export function MessageMenu({ message, startsOpen, isAnswering }: MessageMenuProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const [isChoosing, setChoosing] = useState(false);
  // What was quoted is gone on with in the composer.
  const isQuoting = useRef(false);
  return (
    <>
      <Menu
        open={isOpen}
        onOpenChange={setOpen}
        onReturnFocus={(event) => {
          if (isQuoting.current) event.preventDefault();
          isQuoting.current = false;
        }}
        align="end"
        trigger={
          <IconButton label={t('More')} size="small" data-act="more">
            <Ellipsis size={14} />
          </IconButton>
        }
      >
        {message.role === 'assistant' ? (
          <MenuItem icon={<Shuffle />} disabled={isAnswering} onSelect={() => setChoosing(true)}>
            {t('Retry with another model')}
          </MenuItem>
        ) : null}
        {message.text === '' ? null : (
          <MenuItem
            icon={<TextQuote />}
            onSelect={() => {
              isQuoting.current = true;
              quoteInComposer(message.conversationId, selectedIn(message) ?? message.text);
            }}
          >
            {t('Quote')}
          </MenuItem>
        )}
        {message.role === 'assistant' && message.text !== '' ? (
          <MenuItem
            icon={<ListPlus />}
            onSelect={() => openNewTask({ prompt: message.text, conversationId: message.conversationId })}
          >
            {t('Turn into a task')}
          </MenuItem>
        ) : null}
        <MenuItem icon={<Trash2 />} danger disabled={isAnswering} onSelect={() => void removeWithUndo(message)}>
          {t('Delete')}
        </MenuItem>
      </Menu>
      {message.role === 'assistant' ? (
        <RetryWithDialog answer={message} open={isChoosing} onOpenChange={setChoosing} />
      ) : null}
    </>
  );
}
