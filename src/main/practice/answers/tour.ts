import { t } from '../../../shared/language/t';
import { WORDS } from './words';

/** The tour that is given when nothing in particular was asked for. In Markdown. */
export function tourText(): string {
  return [
    t('Here is what you can try while you look around.'),
    t('**See what an answer can hold.** Write one of these words in a message:'),
    tableOfWords(),
    t(
      '**See what happens when something goes wrong.** Under AI Configuration this provider can be told to fail: with a rejected key, without credits, too many requests, an overloaded service, silence in the middle of an answer, or a broken connection. Each is told here as it is with a real provider, with the way back beside it, and costs nothing.',
    ),
    t(
      '**Go on when you like.** Add a provider of your own, with a key or with a model on this computer, and make it Primary. Your practice conversations stay.',
    ),
  ].join('\n\n');
}

function tableOfWords(): string {
  const rows = [
    [t(WORDS.code), t('code in blocks of its own, with a button that copies it')],
    [t(WORDS.table), t('figures that stand under each other')],
    [t(WORDS.list), t('lists within lists, and things to tick off')],
    [t(WORDS.link), t('links that show where they really lead')],
    [t(WORDS.plan), t('an answer with its reasoning folded above it')],
    [t(WORDS.long), t('nearly 2,000 words, for trying **Stop**')],
  ].map(([word, words]) => `| *${word}* | ${words} |`);
  const paces = t('*{slow}* or *{fast}*', { slow: t(WORDS.slow), fast: t(WORDS.fast) });
  return [
    `| ${t('Word')} | ${t('What you get')} |`,
    '| :-- | :-- |',
    ...rows,
    `| ${paces} | ${t('another pace; can go with any of the others')} |`,
  ].join('\n');
}
