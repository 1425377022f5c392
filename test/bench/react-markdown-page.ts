import 'katex/dist/katex.min.css';
import { createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import Markdown from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';

// What Signalbox is held against: a page that draws a growing answer as most chat windows do, by handing the whole text
// to react-markdown for each frame, with its usual companions. It streams `/stream` when `startStream` is called.

const remarkPlugins = [remarkGfm, remarkMath];
const rehypePlugins = [rehypeKatex, rehypeHighlight];

function Answer({ text }: { readonly text: string }): ReactNode {
  return createElement(Markdown, { remarkPlugins, rehypePlugins }, text);
}

async function startStream(): Promise<void> {
  const place = document.querySelector('#answer');
  const scroller = document.querySelector('#scroller');
  if (!place || !scroller) throw new Error('The page has no place for the answer.');
  const root = createRoot(place);
  const response = await fetch('/stream');
  if (!response.body) throw new Error('There is no stream.');
  let text = '';
  let frame: number | null = null;
  const draw = () => {
    frame = null;
    root.render(createElement(Answer, { text }));
    scroller.scrollTop = scroller.scrollHeight;
  };
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
    frame ??= requestAnimationFrame(draw);
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

if (typeof window !== 'undefined') Object.assign(window, { startStream });
