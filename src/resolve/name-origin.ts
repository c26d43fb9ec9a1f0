/**
 * Names from writing systems that French, English and Danish spell each in its own way: Cyrillic by family endings and given
 * names, Arabic by particles and given names. Only these are compared by sound; other names are spelled alike everywhere.
 */
const CYRILLIC_FAMILY =
  /^\p{L}{2,}(?:[oe]v|[oe]va|[oe]ff|sk(?:i|y|ii|iy|yi|yj|ij|aya|aia|aja)|enko|(?:ch|tch|tj|sh|s)(?:uk|ouk)|[oe]v(?:ich|itch|itj)|[oe]vna|(?:sh|ch|sj)vili|adze|idze)$/u;
const CYRILLIC_GIVEN =
  /^(?:serg(?:ue|e)[iyj]|al(?:ex|eks)(?:ei|ey|ej|i|ii|iy|ij)|d(?:i?mi?)tr(?:i|y|ii|iy|ij)|[yj]?evgu?en(?:i|y|ii|iy|ij|ia|ija|iya)|[yj]?[ei]kat[ei]rina|mi[kc]?hail|nikola[iyj]|andre[iyj]|andri[iyj]|vladimir|volodymyr|(?:ol|al)eksand(?:er|r|re|ra)|igor|oleg|oleh|[yij]+o?ur[iyj]+|vas[iy]l(?:i|y|ii|iy|ij)?|v(?:y|i|j)a(?:ch|tch|tj)eslav|anatol(?:i|y|ii|iy|ij)|r(?:u|ou)slan|[yij]+o?ul(?:ia|iia|iya|ija)|tat(?:i|j|y)ana|svetlana|svitlana|oksana|olena|iryna|nata(?:l|li|liya|lija)a|konstantin|maksim|maxime?|viktor|valer(?:i|y|ii|iy|ij)|ser(?:h|g)ii)$/u;
const ARABIC_PARTICLE = /^(?:al|el|bin|ben|ibn|bint|abd|abdel|abdul|abu|abou|umm|oum|ould|uld)$/u;
const ARABIC_GIVEN =
  /^(?:m(?:o|u|ou)?h?am+[ae]d(?:ou)?|ahm[ae]d|mahmo?u?d|h(?:o|u|ou)s+(?:ei|ai|e|i)n|ha(?:s|ss)an|[yj](?:u|ou|o)s+(?:e|u|ou)f|(?:o|u|ou)m[ae]r|ali|kh?al[ei]d|kh?alil|kh?alifa|(?:w|ou)alid|mo?u?sta(?:f|ph)a|mostafa|yas+[ei]r|nas+er|tari[qk]|tarek|fai[sç]al|far(?:u|ou)[qk]|abd(?:el|ul|al|ou|oul|our|ur|ur)\p{L}+)$/u;

/** Whether the name comes from a writing system that is transliterated. Words without accents, in lower case. */
export function isTransliterated(words: readonly string[]): boolean {
  const last = words.length - 1;
  return words.some(
    (word, index) =>
      ARABIC_GIVEN.test(word) ||
      // "Ben Wallace" and "Al Gore" begin with a given name.
      (index > 0 && index < last && ARABIC_PARTICLE.test(word)) ||
      (index < last && CYRILLIC_GIVEN.test(word)) ||
      (index === last && last > 0 && CYRILLIC_FAMILY.test(word)),
  );
}
