// Title: Which claims support an event
// Parameters: $ids: event ids
// Columns: event, claim
UNWIND $ids AS id
MATCH (e:Event {id: id})
MATCH (e)<-[:SUPPORTS]-(c:Claim)
RETURN e.id AS event, c.id AS claim
