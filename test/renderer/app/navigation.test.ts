import { expect, it } from 'vitest';
import { goTo, placeOf, useNavigation } from '../../../src/renderer/app/navigation';

it('reads every address, also one that is written wrongly', () => {
  expect(placeOf('#/chat/%E0%A4%A')).toEqual({ screen: 'chat', id: '%E0%A4%A' });
  expect(placeOf('#/chat/a%20b')).toEqual({ screen: 'chat', id: 'a b' });
  expect(placeOf('#/nowhere/1')).toEqual({ screen: 'chat', id: null });
});

it('counts each going as a visit of its own, to the same place too', () => {
  goTo('chat', null, { replace: true });
  const { visit, place } = useNavigation.getState();
  goTo('chat');
  expect(useNavigation.getState().visit).toBeGreaterThan(visit);
  expect(useNavigation.getState().place).toEqual(place);
});
