import { describe, expect, it } from 'vitest';
import { lineByLetters, typeAhead } from '../../../../src/renderer/app/sidebar/type-ahead';

const names = ['Bread', 'Boat', 'Äpfel', 'Bicycle'].map((name) => ({ key: name, name }));

describe('letters in the list', () => {
  it('go on to the next line that begins with them, and round', () => {
    expect(lineByLetters(names, 'Bread', 'b')).toBe('Boat');
    expect(lineByLetters(names, 'Boat', 'b')).toBe('Bicycle');
    expect(lineByLetters(names, 'Bicycle', 'b')).toBe('Bread');
  });

  it('stay where they fit as the word grows', () => {
    expect(lineByLetters(names, 'Boat', 'bo')).toBe('Boat');
    expect(lineByLetters(names, 'Boat', 'bi')).toBe('Bicycle');
    expect(lineByLetters(names, 'Bread', 'ä')).toBe('Äpfel');
  });

  it('lead nowhere when nothing begins so', () => {
    expect(lineByLetters(names, 'Boat', 'x')).toBeNull();
    expect(lineByLetters([], 'Boat', 'b')).toBeNull();
  });

  it('are a word while they come quickly, and a new one after a pause', () => {
    let now = 0;
    const typing = typeAhead(() => now);
    expect([typing.add('p'), typing.add('o')]).toEqual(['p', 'po']);
    now += 1000;
    expect(typing.add('b')).toBe('b');
  });
});
