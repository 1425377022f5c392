import { conceptOf } from './concepts';

/** Words that say nothing about the work, in English and German. */
const SAYS_NOTHING = new Set(
  `a about after all also am an and any are as at be because been before but by can could did do does don each for from
  get give go got had has have he her here him his i if in into is it its just let like make me more most my need new no
  not now of off on one only or other our out over please put she should so some such take tell than that the their them
  then there these they thing this those to too up us use very want was we were which while will with would you your
  aber alle als am an auf aus bei bin bis bitte da dann das dass dein dem den der des die dies diese dieser dir doch du
  ein eine einem einen einer es euch für hab habe haben hat ich ihm ihn ihr im in ist ja jetzt kann kannst könntest mach
  mache machen mal man mein meine meinem meinen meiner mich mir mit muss nach nicht noch nur oder sehr sein sich sie sind
  so soll über um und uns unser unsere vom von vor war was wenn werden wie wir wird wo zu zum zur`.split(/\s+/),
);

/** Longest text that is looked at, in UTF-16 units: what the work is shows at its beginning. */
const LOOKED_AT = 20_000;

/**
 * The words of a text that say something, each as the concept that it stands for, or as its stem. Concepts begin with
 * "=", so that no word is taken for one.
 */
export function tellingWords(text: string): string[] {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => word.length > 1 && !SAYS_NOTHING.has(word))
    .map((word) => conceptOf(word) ?? stem(word));
}

/** Takes the commonest endings off. Crude, and the same for all texts, which is what counts when they are compared. */
export function stem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ings?|edly|ed|ies|es|s|e|en|er|ern|em)$/u, '');
}
