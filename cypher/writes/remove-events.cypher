// Title: Events that the claims do not give any more
// Parameters: $ids: event ids
UNWIND $ids AS id
MATCH (e:Event {id: id})
DETACH DELETE e
