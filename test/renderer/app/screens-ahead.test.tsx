import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SCREEN_VIEWS } from '../../../src/renderer/app/screens';
import { SidebarLink } from '../../../src/renderer/app/sidebar/sidebar-link';
import { eventually } from '../../support/eventually';

test('a screen’s code comes when somebody is about to go there, by pointer or by keyboard', async () => {
  render(
    <ul>
      <SidebarLink screen="usage" folded={false} />
      <SidebarLink screen="compare" folded={false} />
    </ul>,
  );
  expect([SCREEN_VIEWS.usage.view(), SCREEN_VIEWS.compare.view()]).toEqual([null, null]);
  fireEvent.pointerEnter(screen.getByRole('link', { name: 'Usage' }));
  await eventually(() => expect(SCREEN_VIEWS.usage.view()).not.toBeNull());
  expect(SCREEN_VIEWS.compare.view()).toBeNull();
  screen.getByRole('link', { name: 'Compare' }).focus();
  await eventually(() => expect(SCREEN_VIEWS.compare.view()).not.toBeNull());
});
