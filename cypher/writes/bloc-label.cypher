// Title: A label for the actors of a bloc, since Neo4j Browser colours by label
// Parameters: $bloc. BLOC_LABEL is one of Bloc1 to Bloc8.
MATCH (a:Actor)
WHERE a.bloc = toInteger($bloc)
SET a:BLOC_LABEL
