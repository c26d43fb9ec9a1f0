/** Syllables of Korean and Chinese given names, as romanised in news ("Lee Jun-il", "Tsai Ing-wen" with a hyphen between them). */
const SYLLABLES = new Set(
  `
ah bae baek bang beom bin bo bok bong bum byeong byong byoung byung cha chae chan chang chen cheng cheol cheon
cheung chi chia chiang chieh chien chih chin ching chiu cho chol chon chong choong chou chu chuan chul chun
chung dae deog deok deuk do dong doo duk eok eom eon eop eui eul eun eung fa fang fei fen feng fu ga gang gap
geol geom geon geum geun gi gil gon goo gook guk gun gwan gwang gwi gwon gyeol gyeom gyeong gyo gyu gyul gyun
gyung ha hae hai hak han hang hao hee heng heon heung ho hong hoon hsi hsiang hsien hsin hsing hsiu hsiung
hsuan hsun hua huan huang hui hun hung hwa hwan hwang hwi hye hyeok hyeon hyeong hyo hyok hyon hyong hyuk hyun
hyung ik il im in ing ja jae jang je jen jeok jeom jeong jeou jeung ji jie jin jo jong joo joon joong ju jui
jun jung kai kang kap keon keum keun ki kil ko koo kook ku kuang kuei kuk kun kuo kwan kwang kwon kye kyeong
kyo kyon kyong kyoung kyu kyun kyung lae lai lan li liang lien lim lin ling lun lung man mei mi min ming mo
mok moo moon mu muk mun myeong myong myoung myung na nak nam nan neung ning nyeon ok pao pei pil pin ping po
pom pyo pyong ra rae rang rim rok ryang rye ryeol ryol ryong ryun sae sam san sang se seo seob seok seon seong
seop seug seung shan shek sheng shih shik shu shui shun sik sin so sok son song soo sook soon su suk sul sun
sung sup ta tae taek tai tak te teh teng ti tien ting tong tsai tse tsu tsun tu tung tzu ui uk un ung wan wang
wei wen weon won woo wook woong wu ya yang yao ye yen yeol yeon yeong yeop yi yin ying yol yom yon yong yoo
yoon youl youn young yu yuan yueh yuk yul yun yung yup
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
