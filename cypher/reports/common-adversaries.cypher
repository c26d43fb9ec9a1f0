// title: Common adversaries
// question: Who stands against the same others, is not at odds with each other, and so could ally?
// param actor: actor = null — only pairs with this actor
// param pairs: integer = 200 — how many of the sharpest conflicts are looked at; of the actor's own, where one is named
// param limit: integer = 20 — rows at most
// column actor: text — one of the pair
// column other: text — the other
// column shared: integer — adversaries they have in common
// column adversaries: list — who these are
// column against: number — sum of the stances of both against them
// column stance: number — sum of the stances between the pair so far; 0 where nothing is known
// example: entente report common-adversaries --param actor=Mali
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
     toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS stance
WHERE stance < 0
WITH first, second, stance
ORDER BY stance, first, second
LIMIT $pairs
UNWIND [[first, second], [second, first]] AS side
WITH side[0] AS own, side[1] AS foe, stance
WHERE $actor IS NULL OR own = $actor
WITH foe, collect({own: own, stance: stance}) AS fronts
MATCH (f:Actor {id: foe})
CALL (f) {
  MATCH (f)-[r]-(x:Actor)
  WHERE $actor IS NOT NULL AND r.status = 'actual' AND r.stance <> 0 AND x.id <> $actor AND x.id <> f.id
  WITH x.id AS own, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS stance
  WHERE stance < 0
  RETURN collect({own: own, stance: stance}) AS others
}
UNWIND fronts AS one
UNWIND CASE WHEN $actor IS NULL THEN [front IN fronts WHERE front.own > one.own] ELSE others END AS two
WITH CASE WHEN one.own < two.own THEN one.own ELSE two.own END AS first, CASE WHEN one.own < two.own THEN two.own ELSE one.own END AS second,
     f.name AS adversary, toInteger(round((one.stance + two.stance) * 1000)) / 1000.0 AS against
ORDER BY first, second, against, adversary
WITH first, second, collect(adversary) AS adversaries, toInteger(round(sum(against) * 1000)) / 1000.0 AS against
WITH first, second, adversaries, against, CASE WHEN second = $actor THEN second ELSE first END AS pivot
WITH pivot, collect({first: first, second: second, adversaries: adversaries, against: against}) AS found
CALL (pivot) {
  MATCH (:Actor {id: pivot})-[tie]-(x:Actor)
  WHERE tie.status = 'actual' AND x.id <> pivot
  WITH x.id AS id, toInteger(round(sum(tie.stance * tie.events) * 1000)) / 1000.0 AS stance
  WHERE stance < 0
  RETURN collect(id) AS foes
}
UNWIND [pair IN found WHERE NOT pair.first IN foes AND NOT pair.second IN foes] AS pair
WITH pair.first AS first, pair.second AS second, pair.adversaries AS adversaries, size(pair.adversaries) AS shared, pair.against AS against
ORDER BY shared DESC, against, first, second
LIMIT $limit
MATCH (a:Actor {id: first})
MATCH (b:Actor {id: second})
OPTIONAL MATCH (a)-[tie]-(b)
WHERE tie.status = 'actual'
WITH a, b, adversaries, shared, against, toInteger(round(sum(CASE WHEN tie IS NULL THEN 0.0 ELSE tie.stance * tie.events END) * 1000)) / 1000.0 AS stance
RETURN a.name AS actor, b.name AS other, shared, adversaries, against, stance
ORDER BY shared DESC, against, a.id, b.id
