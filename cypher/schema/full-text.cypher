// Title: Names and aliases of actors, to search by parts and near words
// Parameters: none. Run on first use, on Neo4j only.
CREATE FULLTEXT INDEX actor_names IF NOT EXISTS FOR (a:Actor) ON EACH [a.name, a.nameFr, a.nameDa, a.aliases];
