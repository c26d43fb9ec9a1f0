// Title: Actors of one type, with what all articles know of them
// Parameters: $rows: [{id, name, nameFr, nameDa, aliases, iso3, wikidata, variants}], variants being what articles know of it as JSON, where it is not all the same. ACTOR_TYPE is one of the four labels.
UNWIND $rows AS row
MERGE (a:Actor {id: row.id})
SET a.name = row.name, a.nameFr = row.nameFr, a.nameDa = row.nameDa, a.aliases = row.aliases,
    a.iso3 = row.iso3, a.wikidata = row.wikidata, a.variants = row.variants
REMOVE a:Person, a:Country, a:Organization, a:Place
SET a:ACTOR_TYPE
