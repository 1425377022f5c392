import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { BranchMemory } from '../../../src/main/chat/branch-memory';
import { EventBus } from '../../../src/main/events/event-bus';
import type { Answer, Message } from '../../../src/shared/domain/message';
import { sampleAnswer, sampleQuestion } from '../../renderer/support/samples';

const HERE = randomUUID();
let events: EventBus;
let reads: number;
let stored: Message[];
let memory: BranchMemory;

beforeEach(() => {
  events = new EventBus();
  reads = 0;
  stored = [sampleQuestion(), sampleAnswer()];
  memory = new BranchMemory(
    {
      branch: () => {
        reads += 1;
        return stored;
      },
    },
    events,
  );
});

const answer = (change: Partial<Answer>): Answer => ({ ...sampleAnswer(), conversationId: HERE, ...change });

it('a branch is read once while it stays as it is', () => {
  for (let at = 0; at < 5; at++) expect(memory.of(HERE, 'leaf')).toBe(stored);
  expect(reads).toBe(1);
  memory.of(HERE, 'another');
  memory.of(randomUUID(), 'another');
  expect(reads).toBe(3);
});

it('a branch is read again once something of it changed, and for nothing else', () => {
  memory.of(HERE, 'leaf');
  events.emit({ type: 'branch_changed', conversationId: randomUUID() });
  events.emit({ type: 'usage_changed' });
  memory.of(HERE, 'leaf');
  expect(reads).toBe(1);
  events.emit({ type: 'branch_changed', conversationId: HERE });
  memory.of(HERE, 'leaf');
  events.emit({ type: 'answer_changed', answer: answer({ status: 'done' }) });
  memory.of(HERE, 'leaf');
  expect(reads).toBe(3);
});

it('an answer that is being received is never remembered', () => {
  stored = [sampleQuestion(), answer({ status: 'streaming' })];
  memory.of(HERE, 'leaf');
  memory.of(HERE, 'leaf');
  expect(reads).toBe(2);
});
