// title: Brokers between rivals
// question: Who stands well with both sides of a conflict, and could mediate?
// param actor: actor = null — only conflicts of this actor
// param pairs: integer = 100 — how many of the sharpest conflicts are looked at
// param limit: integer = 20 — rows at most
// column broker: text — who stands well with both
// column one: text — one side of the conflict
// column other: text — the other side
// column withOne: number — sum of the stances between the broker and one side
// column withOther: number — sum of the stances between the broker and the other side
// column between: number — sum of the stances between the sides; below zero
// column mediated: integer — events in which the broker mediated for one of the sides
// example: entente report brokers --param actor=Ukraine
MATCH (x:Actor)-[r]->(y:Actor)
WHERE r.status = 'actual' AND r.stance <> 0 AND x.id <> y.id AND ($actor IS NULL OR x.id = $actor OR y.id = $actor)
WITH CASE WHEN x.id < y.id THEN x.id ELSE y.id END AS first, CASE WHEN x.id < y.id THEN y.id ELSE x.id END AS second,
     toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS between
WHERE between < 0
WITH first, second, between
ORDER BY between, first, second
LIMIT $pairs
MATCH (a:Actor {id: first})-[p]-(x:Actor)
WHERE p.status = 'actual' AND p.stance <> 0
WITH first, second, between, x.id AS id, toInteger(round(sum(p.stance * p.events) * 1000)) / 1000.0 AS stance,
     sum(CASE WHEN type(p) = 'MEDIATED_FOR' THEN p.events ELSE 0 END) AS mediated
WHERE stance > 0 AND id <> first AND id <> second
WITH first, second, between, collect({id: id, stance: stance, mediated: mediated}) AS friends
MATCH (b:Actor {id: second})-[q]-(x:Actor)
WHERE q.status = 'actual' AND q.stance <> 0
WITH first, second, between, friends, x.id AS id, toInteger(round(sum(q.stance * q.events) * 1000)) / 1000.0 AS withOther,
     sum(CASE WHEN type(q) = 'MEDIATED_FOR' THEN q.events ELSE 0 END) AS mediated
WHERE withOther > 0
UNWIND [friend IN friends WHERE friend.id = id] AS friend
WITH first, second, between, id, friend.stance AS withOne, withOther, friend.mediated + mediated AS mediated,
     CASE WHEN friend.stance < withOther THEN friend.stance ELSE withOther END AS weaker
ORDER BY mediated DESC, weaker DESC, between, id, first, second
LIMIT $limit
MATCH (c:Actor {id: id})
MATCH (a:Actor {id: first})
MATCH (b:Actor {id: second})
RETURN c.name AS broker, a.name AS one, b.name AS other, withOne, withOther, between, mediated
ORDER BY mediated DESC, weaker DESC, between, c.id, a.id, b.id
