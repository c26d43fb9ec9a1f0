import type { Conjugation } from '../lemma/known-lemmas.js';

const FIRST: Conjugation = {
  endings: 'eraient erait eront èrent raient aient rait ront era ait ant ent ées és ra ée é a e'.split(' '),
  infinitive: 'er',
  stems: [
    // menaçait, dirigeait
    [/ç$/u, 'c'],
    [/ge$/u, 'g'],
    // rejettera, appelle
    [/([lt])\1$/u, '$1'],
    // lèvera, libère
    [/è([^aeiouy]+)$/u, 'e$1'],
    [/è([^aeiouy]+)$/u, 'é$1'],
    // déploie, enverra
    [/i$/u, 'y'],
    [/enver$/u, 'envoy'],
  ],
};

const future = (stem: string): string => `${stem}ra ${stem}ront ${stem}rait ${stem}raient`;
const participle = (stem: string): string => `${stem}u ${stem}ue ${stem}us ${stem}ues`;

/** What third persons and participles of the other verbs end in: "rejoint", "obtinrent", "réduisait". */
const OTHERS: Readonly<Record<string, string>> = {
  ir: `issaient issait issent isse issant irent irai it ît i ie is ies ${future('i')}`,
  enir: `ient iennent ienne enaient enait enant inrent int înt ${future('iend')} ${participle('en')}`,
  tir: 't tent te taient tait tant',
  rir: 're rent raient rait rant ert erte erts ertes',
  ourir: `ourt ourent oure ouraient ourait ourant ourut oururent ${future('our')} ${participle('our')}`,
  illir: `ille illent illaient illait illant ${future('ille')}`,
  quérir: `quiert quièrent quière quéraient quérait quérant quirent quit quis quise quises ${future('quer')}`,
  dre: `d dent de daient dait dant dirent dit ${future('d')} ${participle('d')}`,
  indre: `int inte ints intes ignent igne ignaient ignait ignant ignirent ignit ${future('ind')}`,
  prendre: `prend prennent prenne prenaient prenait prenant prirent prit pris prise prises ${future('prend')}`,
  oudre: `out olvent olve olvaient olvait olvant olurent olut ous oute outes ${future('oud')} ${participle('ol')}`,
  mettre: `met mettent mette mettaient mettait mettant mirent mit mis mise mises ${future('mett')}`,
  battre: `bat battent batte battaient battait battant battirent battit ${future('batt')} ${participle('batt')}`,
  pre: `pt pent pe paient pait pant pirent pit ${future('p')} ${participle('p')}`,
  aincre: `ainc ainquent ainque ainquaient ainquait ainquant ainquirent ainquit ${future('ainc')} ${participle('ainc')}`,
  uivre: `uit uivent uive uivaient uivait uivant uivirent uivit uivi uivie uivis uivies ${future('uiv')}`,
  aître: `aît aissent aisse aissaient aissait aissant urent ut ${future('aît')} ${participle('')}`,
  oître: `oît oissent oisse oissaient oissait oissant urent ut ${future('oît')} ${participle('')}`,
  uire: `uit uite uits uites uisent uise uisaient uisait uisant uisirent uisit ${future('ui')}`,
  crire: `crit crite crits crites crivent crive crivaient crivait crivant crivirent crivit ${future('cri')}`,
  dire: `dit dite dits dites disent dise disaient disait disant dirent ${future('di')}`,
  lire: `lit lisent lise lisaient lisait lisant lurent lut ${future('li')} ${participle('l')}`,
  traire: `trait traite traits traites traient traie trayaient trayait trayant ${future('trai')}`,
  clure: `clut cluent clue cluaient cluait cluant clurent cluse cluses ${future('clu')} ${participle('cl')}`,
  clore: `clôt clot closent clos close closes ${future('clo')}`,
  cevoir: `çoit çoivent çoive cevaient cevait cevant çurent çut ${future('cev')} ${participle('ç')}`,
  mouvoir: `meut meuvent meuve mouvaient mouvait mouvant murent mut ${future('mouv')} ${participle('m')}`,
  vivre: `vit vivent vivaient vivait vivant vive vécurent vécut ${future('viv')} ${participle('véc')}`,
  fuir: `fuit fuient fuyaient fuyait fuyant fuie ${future('fui')}`,
  servir: `sert servent servaient servait servant serve`,
  mourir: `meurt meurent mouraient mourait mourant meure moururent mourut ${future('mour')}`,
  faire: `fait faits faite faites font faisaient faisait faisant fasse fassent firent fit ${future('fe')}`,
  croire: `croit croient croyaient croyait croyant croie crurent crut ${future('croi')} ${participle('cr')}`,
  voir: `voit voient voie voyaient voyait voyant virent vit ${future('ver')} ${future('voi')} ${participle('v')}`,
};

/** How French verbs are inflected, the regular ones first. */
export const CONJUGATIONS: readonly Conjugation[] = [
  FIRST,
  ...Object.entries(OTHERS).map(([infinitive, endings]) => ({ endings: endings.split(' '), infinitive, stems: [] })),
];
