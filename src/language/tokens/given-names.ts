/** Syllables of Korean and Chinese given names, as romanised in news ("Lee Jun-il", "Tsai Ing-wen" with a hyphen between them). */
const SYLLABLES = new Set(
  `
ah bae beom bin bo bok bong bum chan chang chen cheng cheol chi chia chiang chieh chien chih chin ching chiu
cho chol chou chu chuan chul chun chung dae deok deuk do dong duk eok eon eui eul eun fa fang fei fen feng fu
ga gang geol geon geun gi gil gon gook guk gun gwan gwang gwi gwon gyeong gyo gyu gyun ha hae hai hak han hang
hao hee heng heon ho hong hoon hsi hsiang hsien hsin hsing hsiu hsiung hsuan hsun hua huan huang hui hun hung
hwa hwan hwi hye hyeok hyeon hyo hyok hyon hyong hyuk hyun hyung ik il im in ja jae je jen jeong jeou ji jie
jin jo jong joo joon joong ju jui jun jung kai kang kap keun ki kil ko kook ku kuang kuei kuk kun kuo kwan
kwang kwon kyo kyong kyu kyun kyung lae lai lan li liang lien lim lin ling lun lung man mei mi min ming mo mok
moo moon mu muk mun myeong myong myung na nak nam nan ning nyeon ok pao pei pil pin ping po pyo pyong ra rae
rim rok rye ryeol ryol ryong sam san sang se seo seob seok seon seong seop seung shan shek sheng shih shik shu
shui shun sik sin so sok son song soo sook soon su suk sul sun sung ta tae taek tai te teh teng ti tien ting
tsai tse tsu tsun tu tung tzu ui uk un ung wan wei wen weon won woo wook woong wu ya yang yao ye yen yeol yeon
yeong yeop yi yin ying yol yon yong yoo yoon youl youn young yu yuan yueh yuk yul yun yup ing
`
    .trim()
    .split(/\s+/u),
);

/** Two words of such letters: one name, where English hyphens cut words in two and French takes "-il" for a pronoun. The syllables are looked up, as an expression with all of them takes long to compile. */
export const GIVEN_NAME = /(?<![\p{L}\p{M}-])[a-z]+-[a-z]+(?![\p{L}\p{M}-])/giu;

export const isGivenName = (match: string): boolean =>
  match
    .toLowerCase()
    .split('-')
    .every((syllable) => SYLLABLES.has(syllable));
