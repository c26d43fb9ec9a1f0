// Title: Events by id
// Parameters: $ids
// Columns: event (its properties), source, target
UNWIND $ids AS id
MATCH (e:Event {id: id})
MATCH (e)<-[:INITIATED]-(s:Actor)
MATCH (e)-[:AFFECTED]->(t:Actor)
RETURN properties(e) AS event, s.id AS source, t.id AS target
