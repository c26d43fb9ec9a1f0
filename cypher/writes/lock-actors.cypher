// Title: Hold the actors that a transaction reads and then changes, so that no other writer does the same meanwhile
// Parameters: $ids: actor ids in ascending order, which keeps writers from waiting for each other in a ring
UNWIND $ids AS id
MERGE (a:Actor {id: id})
SET a.id = id
