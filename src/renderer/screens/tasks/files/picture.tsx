import { type ReactNode, useEffect, useState } from 'react';
import { useMain } from '../../../state/session';
import styles from './file-chip.module.css';

/** What a picture may be: anything else is not shown, whatever it is called. */
const SHOWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

interface PictureProps {
  readonly id: string;
  /** What stands there until it is there. */
  readonly fallback: ReactNode;
  /** What stands there where it cannot be had; what stood there before when absent. */
  readonly gone?: ReactNode;
  /** `small` (the usual) beside words, `large` by itself. Main makes it as small as that: no more is ever unpacked here. */
  readonly view?: 'small' | 'large';
  /** What it is, for those who do not see it; empty where words beside it say it. */
  readonly alt?: string;
  /** How large it is shown; small when absent. */
  readonly className?: string | undefined;
}

/** A view of an attached picture. Until it is there, and where it cannot be had, a sign stands in for it. */
export function Picture(props: PictureProps) {
  const { id, fallback, gone = fallback, view = 'small', alt = '', className = styles.picture } = props;
  const main = useMain();
  const [source, setSource] = useState<string | null>(null);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    let isHere = true;
    const show = async () => {
      try {
        const { mediaType, data } = await main.tasks.picture({ id, view });
        if (isHere && SHOWN.has(mediaType)) setSource(`data:${mediaType};base64,${data}`);
      } catch {
        // Its name and its size are beside it; without a view it is attached all the same.
        if (isHere) setGone(true);
      }
    };
    void show();
    return () => {
      isHere = false;
    };
  }, [main, id, view]);
  if (source !== null) return <img className={className} src={source} alt={alt} decoding="async" draggable={false} />;
  return isGone ? gone : fallback;
}
