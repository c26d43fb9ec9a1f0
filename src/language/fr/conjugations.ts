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
  ir: `issaient issait issent issant irent irai it ît i ie is ies ${future('i')}`,
  enir: `ient iennent enaient enait enant inrent int înt ${future('iend')} ${participle('en')}`,
  tir: 't tent taient tait tant',
  rir: 're rent raient rait rant ert erte erts ertes',
  ourir: `ourt ourent ouraient ourait ourant ourut oururent ${future('our')} ${participle('our')}`,
  illir: `ille illent illaient illait illant ${future('ille')}`,
  quérir: `quiert quièrent quéraient quérait quérant quirent quit quis quise quises ${future('quer')}`,
  dre: `d dent daient dait dant dirent dit ${future('d')} ${participle('d')}`,
  indre: `int inte ints intes ignent ignaient ignait ignant ignirent ignit ${future('ind')}`,
  prendre: `prend prennent prenaient prenait prenant prirent prit pris prise prises ${future('prend')}`,
  oudre: `out olvent olvaient olvait olvant olurent olut ous oute outes ${future('oud')} ${participle('ol')}`,
  mettre: `met mettent mettaient mettait mettant mirent mit mis mise mises ${future('mett')}`,
  battre: `bat battent battaient battait battant battirent battit ${future('batt')} ${participle('batt')}`,
  pre: `pt pent paient pait pant pirent pit ${future('p')} ${participle('p')}`,
  aincre: `ainc ainquent ainquaient ainquait ainquant ainquirent ainquit ${future('ainc')} ${participle('ainc')}`,
  uivre: `uit uivent uivaient uivait uivant uivirent uivit uivi uivie uivis uivies ${future('uiv')}`,
  aître: `aît aissent aissaient aissait aissant urent ut ${future('aît')} ${participle('')}`,
  oître: `oît oissent oissaient oissait oissant urent ut ${future('oît')} ${participle('')}`,
  uire: `uit uite uits uites uisent uisaient uisait uisant uisirent uisit ${future('ui')}`,
  crire: `crit crite crits crites crivent crivaient crivait crivant crivirent crivit ${future('cri')}`,
  dire: `dit dite dits dites disent disaient disait disant dirent ${future('di')}`,
  lire: `lit lisent lisaient lisait lisant lurent lut ${future('li')} ${participle('l')}`,
  traire: `trait traite traits traites traient trayaient trayait trayant ${future('trai')}`,
  clure: `clut cluent cluaient cluait cluant clurent cluse cluses ${future('clu')} ${participle('cl')}`,
  clore: `clôt clot closent clos close closes ${future('clo')}`,
  cevoir: `çoit çoivent cevaient cevait cevant çurent çut ${future('cev')} ${participle('ç')}`,
  mouvoir: `meut meuvent mouvaient mouvait mouvant murent mut ${future('mouv')} ${participle('m')}`,
  voir: `voit voient voyaient voyait voyant virent vit ${future('ver')} ${future('voi')} ${participle('v')}`,
};

/** How French verbs are inflected, the regular ones first. */
export const CONJUGATIONS: readonly Conjugation[] = [
  FIRST,
  ...Object.entries(OTHERS).map(([infinitive, endings]) => ({ endings: endings.split(' '), infinitive, stems: [] })),
];
