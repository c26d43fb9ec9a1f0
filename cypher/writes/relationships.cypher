// Title: The sum of the events of one type and status between two actors
// Parameters: $rows: [{source, target, status, first, last, events, documents, support, publishers, confidence, stance}].
//   RELATION_TYPE is a type of the ontology.
UNWIND $rows AS row
MATCH (s:Actor {id: row.source})
MATCH (t:Actor {id: row.target})
MERGE (s)-[r:RELATION_TYPE {status: row.status}]->(t)
SET r.first = row.first, r.last = row.last, r.events = toInteger(row.events), r.documents = toInteger(row.documents),
    r.support = toInteger(row.support), r.publishers = toInteger(row.publishers), r.confidence = toFloat(row.confidence), r.stance = toFloat(row.stance)
