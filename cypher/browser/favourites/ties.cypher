// Ties of an actor
// Put in another name. Blue is for, red against; a number is that of events.
MATCH p = (a:Actor {name: 'Niger'})-[r]-(:Actor)
WHERE r.status = 'actual' AND r.stance <> 0
RETURN p
