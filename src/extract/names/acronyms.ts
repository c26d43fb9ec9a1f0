const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{1,9}$/u;

/** Whether a token is two to ten capitals and digits: "CDU", "M23". */
export const isAcronym = (text: string): boolean => ACRONYM.test(text);
