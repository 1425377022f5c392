import { Ellipsis } from 'lucide-react';
import { createElement, useState } from 'react';
import type { Message } from '../../../../shared/domain/message';
import { t } from '../../../../shared/language/t';
import { loadedPart, useLoadedPart } from '../../../app/loaded-part';
import { IconButton } from '../../../ui/icon-button';
import type { MessageMenuProps } from './message-menu';

const MENU = loadedPart<MessageMenuProps>(async () => (await import('./message-menu')).MessageMenu);

interface MoreButtonProps {
  readonly message: Message;
  readonly isAnswering: boolean;
}

/** The button of a message's menu. The menu's code comes when the button is first pointed at, focused or pressed. */
export function MoreButton({ message, isAnswering }: MoreButtonProps) {
  const [isWanted, setWanted] = useState(false);
  const [isPressed, setPressed] = useState(false);
  const menu = useLoadedPart(MENU, isWanted);
  if (menu !== null && isPressed) return createElement(menu, { message, startsOpen: true, isAnswering });
  const want = () => setWanted(true);
  return (
    <IconButton
      label={t('More')}
      size="small"
      data-act="more"
      aria-haspopup="menu"
      onPointerEnter={want}
      onFocus={want}
      onClick={() => {
        want();
        setPressed(true);
      }}
    >
      <Ellipsis size={14} />
    </IconButton>
  );
}
