import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type CSSProperties, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Attachment } from '../../../../shared/domain/attachment';
import { t } from '../../../../shared/language/t';
import { showControls } from '../../../markdown/visible-text';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { IconButton } from '../../../ui/icon-button';
import { Picture } from '../../tasks/files/picture';
import styles from './picture-viewer.module.css';

/** What {@link PictureViewer} is told. */
export interface PictureViewerProps {
  /** All that stand together, in their order. */
  readonly pictures: readonly Attachment[];
  /** The id of the one that is open. */
  readonly openId: string;
  /** Another one is to be open; null: none. */
  onOpen(id: string | null): void;
  /** What is said of a picture, and what can be done with it. */
  readonly about: (picture: Attachment) => ReactNode;
}

/** The room that a picture takes once it is there, so that nothing moves when it comes. */
function shapeOf({ picture }: Attachment): CSSProperties | undefined {
  return picture ? { aspectRatio: `${picture.width} / ${picture.height}`, maxInlineSize: picture.width } : undefined;
}

/** A picture by itself, as large as the window lets it be or pixel by pixel. Arrows go to those beside it. */
export function PictureViewer({ pictures, openId, onOpen, about }: PictureViewerProps) {
  const [isWhole, setWhole] = useState(true);
  const stage = useRef<HTMLDivElement>(null);
  const at = pictures.findIndex(({ id }) => id === openId);
  const picture = pictures[at];
  const go = (steps: number) => {
    const next = pictures[(at + steps + pictures.length) % pictures.length];
    if (next) onOpen(next.id);
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const way = stage.current !== null && getComputedStyle(stage.current).direction === 'rtl' ? -1 : 1;
    const isArrow = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
    // What is larger than the window is moved by arrows.
    if (isArrow && !isWhole && event.target === stage.current) return;
    if (isArrow) go(event.key === 'ArrowRight' ? way : -way);
    else if (event.key === '1') setWhole(false);
    else if (event.key === '0') setWhole(true);
    else return;
    event.preventDefault();
  });
  // Whatever in the dialog has the focus.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  if (picture === undefined) return null;
  const isOneOfMany = pictures.length > 1;
  return (
    <Dialog
      open
      onOpenChange={() => onOpen(null)}
      title={showControls(picture.name)}
      size="large"
      footer={
        <>
          {isOneOfMany ? (
            <span className={styles.ways}>
              <IconButton label={t('Picture before')} shortcut="←" size="small" onClick={() => go(-1)}>
                <ChevronLeft className={styles.pointing} />
              </IconButton>
              <span className={styles.count}>
                {t('{at, number} of {count, number}', { at: at + 1, count: pictures.length })}
              </span>
              <IconButton label={t('Next picture')} shortcut="→" size="small" onClick={() => go(1)}>
                <ChevronRight className={styles.pointing} />
              </IconButton>
            </span>
          ) : null}
          <Button size="small" aria-pressed={!isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('Show at 100 %') : t('Fit into the window')}
          </Button>
        </>
      }
    >
      <div className={styles.viewer}>
        {/* What scrolls can be scrolled by keys. */}
        <div
          ref={stage}
          className={styles.stage}
          data-whole={isWhole || undefined}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keys too
          tabIndex={0}
          role="group"
          aria-label={picture.name}
        >
          <Picture
            key={picture.id}
            id={picture.id}
            view="large"
            alt={picture.name}
            className={styles.picture}
            fallback={
              <div className={styles.coming} style={shapeOf(picture)}>
                <p className={styles.waiting}>{t('The picture is being fetched.')}</p>
              </div>
            }
            gone={<p className={styles.waiting}>{t('This picture is gone.')}</p>}
          />
        </div>
        <div className={styles.about}>{about(picture)}</div>
      </div>
    </Dialog>
  );
}
