import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../../shared/language/t';
import { IconButton } from '../ui/icon-button';
import { toastProblem } from '../ui/toast';

/** Milliseconds that a copy button says that it has copied. */
const SAYS_COPIED_MS = 1600;

interface CopyButtonProps {
  /** A function where the text takes work to make. */
  readonly text: string | (() => string);
  readonly label: string;
  readonly className?: string | undefined;
}

/** Puts text on the clipboard and says so for a moment. */
export function CopyButton({ text, label, className }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = window.setTimeout(() => setCopied(false), SAYS_COPIED_MS);
    return () => window.clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setCopied(true);
    } catch {
      toastProblem({
        sentence: t('The text could not be copied.'),
        advice: t('Select it and copy it with the keyboard.'),
      });
    }
  };
  return (
    <IconButton label={isCopied ? t('Copied') : label} size="small" className={className} onClick={() => void copy()}>
      {isCopied ? <Check size={14} /> : <Copy size={14} />}
    </IconButton>
  );
}
