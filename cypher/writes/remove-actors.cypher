// Title: Actors that no document names
// Parameters: $ids: actor ids
UNWIND $ids AS id
MATCH (a:Actor {id: id})
DETACH DELETE a
