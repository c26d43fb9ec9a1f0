import fc from 'fast-check';
import { formatAddress, parseAddress, type Address } from '../../explorer/address.js';

const plain = { filter: {}, view: { name: 'network', focus: [], colour: 'type' } } as const satisfies Address;

describe('the address of the page', () => {
  it('opens the whole network when it says nothing', () => {
    expect(parseAddress('')).toEqual(plain);
    expect(parseAddress('#/')).toEqual(plain);
  });

  it('names a pair within a span of time, in French', () => {
    const address = parseAddress(
      '#/pair/country:ner/country:fra?from=2023-01-01&to=2023-12-31&statuses=actual,denied&lang=fr',
    );
    expect(address).toEqual({
      view: { name: 'pair', a: 'country:ner', b: 'country:fra' },
      filter: { from: '2023-01-01', to: '2023-12-31', statuses: ['actual', 'denied'] },
      lang: 'fr',
    });
  });

  it('keeps what a report was asked, and how its table is sorted', () => {
    const view = {
      name: 'report',
      report: 'dyad',
      parameters: { a: 'Côte d’Ivoire', b: 'a&b=c,d' },
      sort: '-date',
    } as const;
    expect(parseAddress(formatAddress({ ...plain, view })).view).toEqual(view);
  });

  it('leaves out what it does not know', () => {
    expect(parseAddress('#/network?from=yesterday&confidence=7&lang=xx&theme=pink')).toEqual(plain);
    expect(parseAddress('#/nowhere/at/all')).toEqual(plain);
    expect(parseAddress('#/actor/%E0%A4%A').view).toEqual({ name: 'actor', id: '%E0%A4%A' });
  });

  it('tells any ids and publishers that can be', () => {
    const text = fc.string({ minLength: 1, unit: 'binary' });
    fc.assert(
      fc.property(text, text, fc.array(text, { minLength: 1 }), (a, b, publishers) => {
        const address: Address = { view: { name: 'pair', a, b }, filter: { publishers } };
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });
});
