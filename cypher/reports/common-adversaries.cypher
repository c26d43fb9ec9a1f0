// title: Common adversaries
// question: Who stands against the same others, is not at odds with each other, and so could ally?
// param actor: actor = null — only pairs with this actor
// param pairs: integer = 200 — how many of the sharpest conflicts are looked at
// param limit: integer = 20 — rows at most
// column actor: text — one of the pair
// column other: text — the other
// column shared: integer — adversaries they have in common
// column adversaries: list — who these are
// column against: number — sum of the stances of both against them
// column stance: number — sum of the stances between the pair so far; 0 where nothing is known
// example: entente report common-adversaries --param actor=Mali
MATCH (x:Actor)-[r]->(y:Actor)
WHERE r.status = 'actual' AND r.stance <> 0 AND x.id <> y.id
WITH CASE WHEN x.id < y.id THEN x.id ELSE y.id END AS first, CASE WHEN x.id < y.id THEN y.id ELSE x.id END AS second,
     toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS stance
WHERE stance < 0
WITH first, second, stance
ORDER BY stance, first, second
LIMIT $pairs
UNWIND [[first, second], [second, first]] AS side
WITH side[0] AS own, side[1] AS foe, stance
ORDER BY own, foe
WITH foe, collect({own: own, stance: stance}) AS fronts
UNWIND fronts AS one
UNWIND [front IN fronts WHERE front.own > one.own] AS two
WITH one.own AS first, two.own AS second, foe, toInteger(round((one.stance + two.stance) * 1000)) / 1000.0 AS against
WHERE $actor IS NULL OR first = $actor OR second = $actor
MATCH (f:Actor {id: foe})
WITH first, second, f.name AS adversary, against
ORDER BY first, second, against, adversary
WITH first, second, collect(adversary) AS adversaries, toInteger(round(sum(against) * 1000)) / 1000.0 AS against
MATCH (a:Actor {id: first})
MATCH (b:Actor {id: second})
OPTIONAL MATCH (a)-[tie]-(b)
WHERE tie.status = 'actual'
WITH a, b, adversaries, against, toInteger(round(sum(CASE WHEN tie IS NULL THEN 0.0 ELSE tie.stance * tie.events END) * 1000)) / 1000.0 AS stance
WHERE stance >= 0
RETURN a.name AS actor, b.name AS other, size(adversaries) AS shared, adversaries, against, stance
ORDER BY shared DESC, against, a.id, b.id
LIMIT $limit
