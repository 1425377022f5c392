import { createRoot } from 'react-dom/client';
import '../../../../src/renderer/ui/fonts.css';
import '../../../../src/renderer/ui/tokens.css';
import '../../../../src/renderer/ui/base.css';
import { App } from '../../../../src/renderer/app/app';
import { startSession } from '../../../../src/renderer/state/start-session';
import type { FakeMain } from '../../support/fake-main';
import { createFakeMain, fakeState } from '../../support/fake-main';
import { exampleState } from './example-state';

declare global {
  interface Window {
    /** The stand-in for main, for whoever drives this page. */
    fakeMain: FakeMain;
    /** Streams an answer into the window and says how its frames went. */
    measureStream: (tokens: number, perSecond: number) => Promise<Record<string, number>>;
  }
}

const fake = createFakeMain(fakeState(exampleState()));
window.fakeMain = fake;

/** Lets the answer that is being received grow by portions of one frame, as main tells of it. */
function stream(text: string, charsPerMs: number): Promise<void> {
  const answer = fake.state.messages.find((message) => message.role === 'assistant' && message.status === 'streaming');
  if (answer?.role !== 'assistant') throw new Error('There is no answer to grow.');
  const { conversationId, id: answerId } = answer;
  const startedAt = performance.now();
  let told = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const upTo = Math.min(text.length, Math.floor((performance.now() - startedAt) * charsPerMs));
      const news = text.slice(told, upTo);
      fake.emit({ type: 'answer_delta', conversationId, answerId, part: 'text', offset: told, text: news });
      told = upTo;
      if (told < text.length) return;
      clearInterval(timer);
      fake.emit({ type: 'answer_changed', answer: { ...answer, text, status: 'done', durationMs: 20_000 } });
      resolve();
    }, 16);
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

window.measureStream = async (tokens, perSecond) => {
  const text = longAnswer(tokens);
  const frames: number[] = [];
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  let isOver = false;
  let before = performance.now();
  const look = (now: number) => {
    frames.push(now - before);
    before = now;
    if (!isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  await stream(text, (text.length / tokens) * (perSecond / 1000));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  isOver = true;
  observer.disconnect();
  const sorted = frames.toSorted((a, b) => a - b);
  const fifth = Math.floor(frames.length / 5);
  return {
    characters: text.length,
    frames: frames.length,
    'median ms': sorted[sorted.length >> 1] ?? 0,
    'p99 ms': sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    'longest ms': sorted.at(-1) ?? 0,
    'frames over 50 ms': frames.filter((ms) => ms > 50).length,
    'tasks over 50 ms': longTasks.length,
    'longest task ms': Math.max(0, ...longTasks),
    'first fifth mean ms': mean(frames.slice(0, fifth)),
    'last fifth mean ms': mean(frames.slice(-fifth)),
    elements: document.querySelectorAll('[role=log] *').length,
  };
};

/** An answer of about so many tokens (four characters each) with prose, lists, tables and code. */
function longAnswer(tokens: number): string {
  const part = (n: number) => `## Part ${n}

Some prose with **bold**, *emphasis*, \`code\` and [a link](https://docs.example/part/${n}), long enough to wrap over several lines of the reading column so that it is laid out again as it grows. It goes on for a while, as answers do, and ends here.

1. First point of part ${n} with some words
2. Second point, with \`inline code\`
   - and something below it

| Name | Amount | Note |
| --- | ---: | --- |
${Array.from({ length: 12 }, (_, row) => `| row ${row} | ${row * 17} | a note about ${row} |`).join('\n')}

\`\`\`ts
${Array.from({ length: 30 }, (_, line) => `export const value${line} = compute(${line}, 'part ${n}'); // a comment`).join('\n')}
\`\`\`

`;
  let text = '';
  for (let n = 1; text.length < tokens * 4; n++) text += part(n);
  return text.slice(0, tokens * 4);
}

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no place for the window’s content.');
createRoot(root).render(<App />);
startSession(fake.open);
