// Title: Relationships of one type between actors
// Parameters: RELATION_TYPE is a type of the ontology.
// Columns: source, target, status, first, last, events, documents, support, publishers, confidence
MATCH (s:Actor)-[r:RELATION_TYPE]->(t:Actor)
RETURN s.id AS source, t.id AS target, r.status AS status, r.first AS first, r.last AS last, r.events AS events,
  r.documents AS documents, r.support AS support, r.publishers AS publishers, r.confidence AS confidence
