// Title: Hold the actors that a transaction writes to, those that are not there too, so that no other writer changes them meanwhile
// Parameters: $ids: actor ids in ascending order, which keeps writers from waiting for each other in a ring
// Columns: id, labels, name, nameFr, nameDa, aliases, iso3, wikidata, variants (of one that was not there, only its id)
UNWIND $ids AS id
MERGE (a:Actor {id: id})
SET a.id = id
RETURN a.id AS id, labels(a) AS labels, a.name AS name, a.nameFr AS nameFr, a.nameDa AS nameDa, a.aliases AS aliases,
  a.iso3 AS iso3, a.wikidata AS wikidata, a.variants AS variants
