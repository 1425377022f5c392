import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadedPart } from '../../../src/renderer/app/loaded-part';
import { ScreenView } from '../../../src/renderer/app/screen-view';

const Page = () => <h1>Page</h1>;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('is drawn at once when its code is there', async () => {
  const page = loadedPart(async () => Page);
  await page.fetch();
  render(<ScreenView screen={page} waitingLabel="Opening" />);
  expect(screen.getByRole('heading', { name: 'Page' })).toBeDefined();
});

it('says that it is coming only after 150 ms, and is shown as soon as it has come', async () => {
  const code = Promise.withResolvers<typeof Page>();
  render(<ScreenView screen={loadedPart(() => code.promise)} waitingLabel="Opening" />);
  await act(() => vi.advanceTimersByTimeAsync(140));
  expect(screen.queryByText('Opening')).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(20));
  expect(screen.getByText('Opening')).toBeDefined();
  code.resolve(Page);
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByRole('heading', { name: 'Page' })).toBeDefined();
});

it('is fetched once, and again only after it could not be had', async () => {
  const fetchCode = vi
    .fn<() => Promise<typeof Page>>()
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValue(Page);
  const page = loadedPart(fetchCode);
  await expect(page.fetch()).rejects.toThrow('gone');
  expect(page.view()).toBeNull();
  await Promise.all([page.fetch(), page.fetch()]);
  await page.fetch();
  expect(fetchCode).toHaveBeenCalledTimes(2);
  expect(page.view()).toBe(Page);
});
