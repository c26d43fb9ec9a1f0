import { articleId } from '../../src/core/index.js';
import { Extractor } from '../../src/extract/extract.js';
import { loadRelationModel } from '../../src/extract/relations/relation-model.js';
import { loadLanguage } from '../../src/language/index.js';
import { loadKnowledge } from '../../src/resolve/index.js';

const extractor = new Extractor(loadLanguage('en'), loadKnowledge(), loadRelationModel());

/** What the sentences may tell, as type, source and target; whether they do is for the model to say. */
function mayTell(text: string): string[] {
  const { candidates } = extractor.candidates({
    id: articleId({ text }),
    text,
    language: 'en',
    origin: '-',
    name: 'x',
  });
  return candidates.map(({ type, source, target }) => [type, source.entity.names[0], target.entity.names[0]].join(' '));
}

describe('whom a sentence may speak of without a word', () => {
  it('is who the headline names, however many others were spoken of since', () => {
    const between =
      'Kenya hosted talks with Uganda on Monday. Tanzania and Burundi sent envoys. Zambia praised Angola. ' +
      'Ethiopia thanked Ghana. Togo spoke with Nigeria. Botswana met Namibia.';
    expect(mayTell(`Rwanda sends troops abroad\n\n${between} Denmark has suspended its aid.`)).toContain(
      'SUSPENDED_AID_TO Denmark Rwanda',
    );
  });

  it('is whom the same was done to before, not who did it', () => {
    const told = mayTell(
      'Sweden and Iran at odds\n\nSweden expelled two envoys of Iran on Monday. Denmark also expelled envoys.',
    );
    expect(told).toContain('EXPELLED Denmark Iran');
    expect(told).not.toContain('EXPELLED Denmark Sweden');
  });

  it('is nobody where nobody is to do it', () => {
    const told = mayTell('Russia attacked Ukraine. It is necessary to negotiate with Mali.');
    expect(told.filter((relation) => relation.startsWith('NEGOTIATED_WITH'))).toEqual([]);
  });
});
