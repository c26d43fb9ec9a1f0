import { readText } from '../support/read-text.js';

/** Type, source, target and status; people, organisations and countries by the end of their ids. */
function relations(text: string): string[] {
  const label = (id: string): string => id.replace(/^\w+:/u, '');
  return readText('da', text, '2024-06-15').claims.map(
    ({ type, source, target, status }) => `${type} ${label(source)} ${label(target)} ${status}`,
  );
}

describe('what Danish news tells of who did what', () => {
  it.each([
    [
      'who is killed in whose attack',
      'Hassan Nasrallah blev dræbt i et israelsk angreb.',
      'ATTACKED isr hassan-nasrallah actual',
    ],
    [
      'whose attack killed whom',
      'Et israelsk luftangreb dræbte Hassan Nasrallah.',
      'ATTACKED isr hassan-nasrallah actual',
    ],
    ['targets in a country', 'Togo affyrede missiler mod mål i Kenya.', 'ATTACKED tgo ken actual'],
    ['vehicles that are sent', 'Norge vil sende kampvogne til Togo.', 'AIDED nor tgo planned'],
    ['what somebody gets from whom', 'Togo får 50 kampvogne af Kenya.', 'AIDED ken tgo actual'],
    [
      'a promise that somebody has got',
      'Togo har fået løfte om flere missiler fra Kenya.',
      'PLEDGED_TO ken tgo actual',
    ],
    ['whose support is criticised', 'Kenyas støtte til Togo møder kritik fra Ghana.', 'CRITICIZED gha ken actual'],
    ['whose sanctions are lifted', "EU's sanktioner mod Togo er ophævet.", 'EASED_SANCTIONS_ON eu tgo actual'],
    ['a base that is closed', 'Kenya lukker sin militærbase i Togo.', 'WITHDREW_FROM ken tgo actual'],
    [
      'what a government called by a name does',
      'Trump-regeringen standser al bistand til Togo.',
      'SUSPENDED_AID_TO usa tgo actual',
    ],
    [
      'whom somebody brings to the table',
      'Kenya fik Togo og Ghana til forhandlingsbordet.',
      'MEDIATED_FOR ken gha actual',
    ],
    ['what a capital says', 'Togo afviser enhver kritik fra Washington.', 'REJECTED tgo usa actual'],
    ['what is dropped from the air', 'Togo har kastet nødhjælp ned over Gaza.', 'AIDED tgo gaza-strip actual'],
    ['a fine', 'Ungarn har fået en bøde af EU.', 'SANCTIONED eu hun actual'],
    ['membership', 'Togo er medlem af Den Afrikanske Union.', 'MEMBER_OF tgo african-union actual'],
    ['how it began', 'Togo blev medlem af Den Afrikanske Union.', 'JOINED tgo african-union actual'],
  ])('%s', (_, text, expected) => expect(relations(text)).toContain(expected));

  it('has no member join', () => {
    expect(relations('Togo er medlem af Den Afrikanske Union.').join()).not.toContain('JOINED');
  });
});

describe('who mediates', () => {
  it('is no party to what is agreed', () => {
    const told = relations('Togo og Ghana har indgået en våbenhvile med Qatar som mægler.').join();
    expect(told).toMatch(/AGREED_WITH (?:tgo gha|gha tgo)/u);
    expect(told).toContain('MEDIATED_FOR qat tgo');
    expect(told).not.toMatch(/AGREED_WITH (?:\w+ qat|qat)/u);
  });

  it('may be several', () => {
    const told = relations('Togo og Ghana forhandler med Qatar og Egypten som mæglere.').join();
    expect(told).toMatch(/NEGOTIATED_WITH (?:tgo gha|gha tgo)/u);
    expect(told).not.toMatch(/NEGOTIATED_WITH \w+ (?:qat|egy)/u);
  });
});
