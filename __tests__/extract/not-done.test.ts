import { articleId } from '../../src/core/index.js';
import { Analyst } from '../../src/ingest/analyst.js';

const analyst = new Analyst();

function claimsOf(language: string, text: string): string[] {
  const { claims } = analyst.read({ id: articleId({ text }), text, language, origin: '-', name: 'x' });
  return claims.map(({ type, status }) => `${type} ${status}`);
}

/** A frame that asks for a verb of wanting with what is wanted would tell the second as done. */
describe('what is only wanted, refused, planned or foiled is not told as done', () => {
  test.each([
    ['en', 'Washington refused to lift sanctions on Venezuela.', 'EASED_SANCTIONS_ON'],
    ['en', 'Israel planned to kill Hassan Nasrallah in Beirut.', 'ATTACKED'],
    ['en', 'Macron plans to visit Niger next week.', 'VISITED'],
    ['en', 'Sweden seeks to join NATO.', 'JOINED'],
    ['en', "Mali's army foiled a coup in Bamako on Friday.", 'OVERTHREW'],
    ['en', 'Russia supported the coup in Niger, France said.', 'OVERTHREW'],
    ['en', 'France supported the war of Israel against Hamas.', 'ATTACKED'],
    ['en', 'Afghan pilots sought asylum in Germany.', 'AIDED'],
    ['en', 'Police in Paris foiled an attack by Iran on dissidents.', 'ATTACKED'],
    ['en', 'Ukraine applied for membership of NATO.', 'JOINED'],
    ['en', 'Brussels drafted tariffs on Chinese cars.', 'SANCTIONED'],
    ['en', 'Washington threatened India with tariffs.', 'SANCTIONED'],
    ['en', 'Rebels plotted a coup against Maduro.', 'OVERTHREW'],
    ['en', 'Modi planned a visit to Ukraine.', 'VISITED'],
    ['en', 'Turkey offered asylum to Yanukovych.', 'AIDED'],
    ['en', 'Iran demanded the withdrawal of American troops from Iraq.', 'WITHDREW_FROM'],
    ['en', 'The EU failed to agree on a package of sanctions against Belarus.', 'SANCTIONED'],
    ['en', 'Oman warned Iraq against supporting Yemen.', 'SUPPORTED'],
    ['en', 'Hungary voted against sending weapons to Ukraine.', 'AIDED'],
    ['en', 'Norway, a friend of Finland, denies having delivered weapons to Chad.', 'TRADED_WITH'],
    ['en', 'Sweden has asked whether Iran attacked Yemen.', 'ATTACKED'],
    ['en', 'Norway will help in the event of a Russian invasion of Finland.', 'ATTACKED'],
    ['en', 'Serbia is on the verge of signing an agreement with Hungary.', 'AGREED_WITH'],
    ['fr', 'La Chine a mis en garde le Japon contre tout soutien à Taïwan.', 'SUPPORTED'],
    ['fr', "Les Vingt-Sept n'ont pas réussi à convenir de sanctions contre le Bélarus.", 'SANCTIONED'],
    ['fr', 'Washington refuse de lever les sanctions contre le Venezuela.', 'EASED_SANCTIONS_ON'],
    ['fr', 'Emmanuel Macron envisage de se rendre au Niger.', 'VISITED'],
    ['fr', "L'armée malienne a déjoué un coup d'État à Bamako.", 'OVERTHREW'],
    ['fr', "La Suède a déposé sa candidature à l'Otan.", 'JOINED'],
    ['fr', 'La junte nigérienne exige le départ des troupes françaises.', 'EXPELLED'],
    ['fr', "Israël préparait une attaque contre l'Iran.", 'ATTACKED'],
    ['fr', 'Emmanuel Macron prévoit une visite en Turquie.', 'VISITED'],
    ['fr', 'La Norvège propose sa médiation entre Israël et le Hamas.', 'MEDIATED_FOR'],
    ['fr', 'Le Tchad est sur le point de signer un accord avec la Turquie.', 'AGREED_WITH'],
    ['fr', "L'Arménie est en passe de rompre ses relations avec la Hongrie.", 'SEVERED_TIES_WITH'],
    ['da', 'Sverige ved endnu ikke, om Iran angreb Yemen.', 'ATTACKED'],
    ['da', 'Landene vil drøfte, om der er behov for sanktioner mod Iran.', 'SANCTIONED'],
    ['da', 'Norge hjælper i tilfælde af en russisk invasion af Finland.', 'ATTACKED'],
    ['da', 'Canada er på vej med nye sanktioner mod Iran.', 'SANCTIONED'],
    ['da', 'Canada står klar med nye sanktioner mod Iran.', 'SANCTIONED'],
    ['da', 'Oman advarede Irak mod at støtte Yemen.', 'SUPPORTED'],
    ['da', 'USA nægter at ophæve sanktionerne mod Venezuela.', 'EASED_SANCTIONS_ON'],
    ['da', 'Macron overvejer at besøge Niger.', 'VISITED'],
    ['da', 'Rusland støtter kuppet i Niger.', 'OVERTHREW'],
    ['da', 'Finland har afleveret sin ansøgning til Nato.', 'JOINED'],
    ['da', 'Finland søger ind i Nato.', 'JOINED'],
    ['da', 'Frankrig eftersøger Bashar al-Assad.', 'DETAINED'],
    ['da', 'Kina gør krav på Taiwan.', 'OCCUPIED'],
    ['da', 'USA droppede al import af olie fra Rusland.', 'TRADED_WITH'],
    ['da', 'Tyskland sammensværgede sig mod Emmanuel Macron.', 'OVERTHREW'],
  ])('%s: %s', (language, text, type) => expect(claimsOf(language, text)).not.toContain(`${type} actual`));
});

/** In French the same word means "more": only beside "ne" does it say that something is over. */
describe('what is done more is not told as done no longer', () => {
  it.each([
    ['La France coopère plus avec le Mali.', false],
    ['La France ne coopère plus avec le Mali.', true],
  ])('%s', (text, isOver) => expect(claimsOf('fr', text).includes('SUSPENDED_AID_TO actual')).toBe(isOver));
});
