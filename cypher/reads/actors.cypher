// Title: Actors by id
// Parameters: $ids
// Columns: id, labels, name, nameFr, nameDa, aliases, iso3, wikidata, variants
UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN a.id AS id, labels(a) AS labels, a.name AS name, a.nameFr AS nameFr, a.nameDa AS nameDa, a.aliases AS aliases,
  a.iso3 AS iso3, a.wikidata AS wikidata, a.variants AS variants
