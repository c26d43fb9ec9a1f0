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
// example: entente report brokers --param actor=ECOWAS
MATCH (named:Actor)
WHERE $actor IS NULL OR named.id = $actor
WITH named
ORDER BY named.id
CALL (named) {
  MATCH (named)-[r]->(other:Actor)
  RETURN r, other
  UNION ALL
  MATCH (named)<-[r]-(other:Actor)
  WHERE $actor IS NOT NULL
  RETURN r, other
}
WITH named, r, other
WHERE r.status = 'actual' AND r.stance <> 0 AND named.id <> other.id
WITH CASE WHEN named.id < other.id THEN named.id ELSE other.id END AS first, CASE WHEN named.id < other.id THEN other.id ELSE named.id END AS second,
     toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS between
WHERE between < 0
WITH first, second, between
ORDER BY between, first, second
LIMIT $pairs
UNWIND [first, second] AS side
WITH side, collect({first: first, second: second, between: between}) AS conflicts
CALL (side) {
  MATCH (:Actor {id: side})-[p]-(x:Actor)
  WHERE p.status = 'actual' AND p.stance <> 0
  WITH x.id AS id, toInteger(round(sum(p.stance * p.events) * 1000)) / 1000.0 AS stance,
       sum(CASE WHEN type(p) = 'MEDIATED_FOR' THEN p.events ELSE 0 END) AS mediated
  WHERE stance > 0
  RETURN id, stance, mediated
}
UNWIND conflicts AS conflict
WITH conflict.first AS first, conflict.second AS second, conflict.between AS between, id,
     sum(CASE WHEN side = conflict.first THEN stance ELSE 0.0 END) AS withOne,
     sum(CASE WHEN side = conflict.second THEN stance ELSE 0.0 END) AS withOther,
     sum(mediated) AS mediated
WHERE withOne > 0 AND withOther > 0 AND id <> first AND id <> second
WITH first, second, between, id, withOne, withOther, mediated, CASE WHEN withOne < withOther THEN withOne ELSE withOther END AS weaker
ORDER BY mediated DESC, weaker DESC, between, id, first, second
LIMIT $limit
MATCH (c:Actor {id: id})
MATCH (a:Actor {id: first})
MATCH (b:Actor {id: second})
RETURN c.name AS broker, a.name AS one, b.name AS other, withOne, withOther, between, mediated
ORDER BY mediated DESC, weaker DESC, between, c.id, a.id, b.id
