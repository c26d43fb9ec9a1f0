import { articleId } from '../../src/core/index.js';
import { Extractor } from '../../src/extract/extract.js';
import { loadRelationModel } from '../../src/extract/relations/relation-model.js';
import { loadLanguage } from '../../src/language/index.js';
import { loadKnowledge } from '../../src/resolve/index.js';

const knowledge = loadKnowledge();
const extractors = new Map(
  ['en', 'fr', 'da'].map((code) => [code, new Extractor(loadLanguage(code), knowledge, loadRelationModel())]),
);

/** The first names of whom a word of a text means. */
function meantBy(word: string, language: string, text: string): string[] {
  const article = { id: articleId({ text }), text, language, origin: '-', name: 'x' };
  const { mentions } = extractors.get(language)!.extract(article);
  const at = text.lastIndexOf(word);
  return mentions
    .filter(({ start, end }) => start <= at && at < end)
    .map(({ entity }) => entity.names[0]!)
    .sort();
}

describe('whom words mean that count actors', () => {
  it('a country and that of a person, of whom the sentence has spoken so far', () => {
    const text =
      'China and Japan met on Monday. The Philippines and the United States are silent. In May Ferdinand Marcos Jr. granted American forces access to four bases, and in June the two allies held drills.';
    expect(meantBy('allies', 'en', text)).toEqual(['The Philippines', 'United States']);
  });

  it('no mediator among the parties', () => {
    const text =
      'The African Union mediates between Chad and Libya. The African Union met on Monday. The African Union said that both sides agreed.';
    expect(meantBy('sides', 'en', text)).toEqual(['Chad', 'Libya']);
  });

  it('the countries, where governments are counted, though two organisations were named together', () => {
    const text =
      'Macedonia wants to be in NATO and the EU. Greece keeps Macedonia out of NATO and the EU. The two governments signed a deal in June.';
    expect(meantBy('governments', 'en', text)).toEqual(['Greece', 'Macedonia']);
  });

  it.each([
    ['en', 'two', 'Hun Manet met Anwar Ibrahim in Bangkok on Monday. The two agreed to meet again.'],
    ['en', 'men', 'Joe Biden was ill. Hun Manet met Anwar Ibrahim in Bangkok. The two men agreed to meet again.'],
  ])('%s: %s, the people of the sentence before', (language, word, text) => {
    expect(meantBy(word, language, text)).toEqual(['Anwar Ibrahim', 'Hun Manet']);
  });

  it.each([
    ['en', 'parties', 'Armenia and Azerbaijan signed a draft. China urged the parties to open the border.'],
    ['en', 'foes', 'Armenia and Azerbaijan signed a draft. China wants the two foes to open the border.'],
    ['fr', 'parties', 'La Syrie et le Liban négocient depuis mai. La Chine a appelé les parties à la retenue.'],
    ['fr', 'voisins', 'La Syrie et le Liban négocient depuis mai. Les deux voisins ont signé une trêve.'],
    ['da', 'parter', 'Pakistan og Iran beskyder hinanden. Kina opfordrer begge parter til at vise ro.'],
    ['da', 'parterne', 'Pakistan og Iran beskyder hinanden. Kina opfordrer parterne til at vise ro.'],
    ['da', 'lande', 'Pakistan og Iran beskyder hinanden. Kina beder begge lande om at vise ro.'],
  ])('%s: %s, the two countries that were named together', (language, word, text) => {
    const [first, second] = text.match(/Armenia|Azerbaijan|Syrie|Liban|Pakistan|Iran/gu)!;
    expect(meantBy(word, language, text)).toEqual([first!, second!].sort());
  });

  it('the two that the text is about rather than two others that were named together', () => {
    const text =
      'Rwanda sent troops to Uganda. Uganda accused Rwanda of an attack, and Rwanda accused Uganda. ' +
      'France and Germany sent envoys. Kenya wants the two countries to talk.';
    expect(meantBy('countries', 'en', text)).toEqual(['Rwanda', 'Uganda']);
  });

  it('nobody, where no two were spoken of', () => {
    expect(meantBy('parties', 'en', 'Kenya held elections. All the parties agreed on the result.')).toEqual([]);
  });
});
