// Title: Relationships of which no event is left
// Parameters: $rows: [{source, target, status}]. RELATION_TYPE is a type of the ontology.
UNWIND $rows AS row
MATCH (s:Actor {id: row.source})
MATCH (s)-[r:RELATION_TYPE {status: row.status}]->(t:Actor {id: row.target})
DELETE r
