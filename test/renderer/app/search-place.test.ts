import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf, placeOf } from '../../../src/renderer/app/navigation';
import { searchedAt, searchPlace } from '../../../src/renderer/app/search-place';
import { sampleId } from '../support/samples';

it('the words of a search come back from the address, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { screen, id } = placeOf(hashOf({ screen: 'chat', id: searchPlace(text) }));
      expect([screen, searchedAt(id)]).toEqual(['chat', text]);
    }),
  );
});

it('no conversation is taken for a search', () => {
  expect([searchedAt(null), searchedAt(sampleId(1, 2)), searchedAt('searching')]).toEqual([null, null, null]);
});
