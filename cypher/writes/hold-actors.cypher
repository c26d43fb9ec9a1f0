// Title: Hold actors that are there, so that no other writer changes what is derived of them meanwhile
// Parameters: $ids: actor ids in ascending order, which keeps writers from waiting for each other in a ring
UNWIND $ids AS id
MATCH (a:Actor {id: id})
SET a.id = id
