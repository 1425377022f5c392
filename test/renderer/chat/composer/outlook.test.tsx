import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isTooMuch, outlookSource, outlookWords } from '../../../../src/renderer/screens/chat/composer/outlook-words';
import type { ChatOutlook } from '../../../../src/shared/domain/chat-outlook';
import { Settings } from '../../../../src/shared/domain/settings';
import { inputsOf } from '../../connect/in-window';
import { DEEPSEEK, openComposer } from './open-composer';

const OUTLOOK: ChatOutlook = {
  connectionId: DEEPSEEK.id,
  label: 'DeepSeek',
  model: 'deepseek-flash',
  tokens: { prompt: 1240, answer: 1000 },
  contextTokens: 128_000,
  cost: { dollars: 0.0031, source: 'a page', asOf: '2026-10-07' },
  room: 127_000,
  imageInput: null,
  leftOut: [],
  takesImages: { models: [], connections: [] },
};

describe('what the next message takes', () => {
  it('is told below the field while it is written, to those who switched it on', async () => {
    const settings = Settings.parse({ chatOutlook: true });
    const { fake, field, user } = await openComposer({ chatOutlook: OUTLOOK, snapshot: { settings } });
    await user.type(field, 'Hello there');
    expect(await screen.findByText(outlookWords(OUTLOOK))).toBeDefined();
    expect(inputsOf(fake, 'chat.outlook').at(-1)).toEqual({ scope: 'new', text: 'Hello there', attachmentIds: [] });
    expect(inputsOf(fake, 'chat.outlook').length).toBeLessThan('Hello there'.length);
    await user.clear(field);
    await waitFor(() => expect(screen.queryByText(outlookWords(OUTLOOK))).toBeNull());
  });

  it('is not asked for unless it is wanted', async () => {
    const { fake, field, user } = await openComposer({ chatOutlook: OUTLOOK });
    await user.type(field, 'Hello{Enter}');
    await waitFor(() => expect(inputsOf(fake, 'chat.send')).toHaveLength(1));
    expect(inputsOf(fake, 'chat.outlook')).toEqual([]);
  });

  it('has its words for what is known and what is not', () => {
    expect(outlookWords(OUTLOOK)).toBe(
      'About 1,240 of the 128,000 tokens that deepseek-flash takes · about $0.0031 with the answer',
    );
    expect(outlookSource(OUTLOOK)).toContain('Price: a page, 2026-10-07.');
    const unknown = { ...OUTLOOK, contextTokens: null, cost: null };
    expect(outlookWords(unknown)).toBe('About 1,240 tokens for deepseek-flash · its price is not known');
    expect(outlookSource(unknown)).not.toContain('Price');
    expect(isTooMuch(unknown)).toBe(false);
    const tight = { ...OUTLOOK, contextTokens: 2239, room: 1239 };
    expect(isTooMuch(tight)).toBe(true);
    expect(isTooMuch({ ...OUTLOOK, contextTokens: 2240, room: 1240 })).toBe(false);
    expect(outlookWords(tight)).toContain('with the answer more than the 2,239 that deepseek-flash takes');
  });
});
