// title: Shortest chain of cooperation
// question: Through whom are two actors tied by cooperation, each pair more for than against each other, in as few steps as there can be (up to four)?
// param a: actor — where the chain begins
// param b: actor — where it ends
// column step: integer — 1 for the first tie of the chain
// column one: text — one end of the tie
// column relation: relation — the event between them with the strongest stance
// column other: text — the other end
// column date: date — when, as far as known
// column stance: number — sum of the stances of what they did together
// column quote: quote — the words of the event's surest claim
// column event: id — id for entente explain
// example: entente report chain --param a=Togo --param b=Russia
CALL () {
  MATCH (:Actor {id: $a})-[r]-(x:Actor)
  WHERE r.status = 'actual' AND x.id <> $a
  WITH x.id AS id, sum(r.stance * r.events) AS tie
  WHERE tie > 0.0005
  RETURN collect(id) AS one
}
CALL () {
  MATCH (:Actor {id: $b})-[r]-(x:Actor)
  WHERE r.status = 'actual' AND x.id <> $b
  WITH x.id AS id, sum(r.stance * r.events) AS tie
  WHERE tie > 0.0005
  RETURN collect(id) AS last
}
WITH one, last, $b IN one OR any(id IN last WHERE id IN one) AS isNear
CALL (one, last, isNear) {
  UNWIND CASE WHEN isNear THEN [] ELSE last END AS id
  MATCH (y:Actor {id: id})-[r]-(x:Actor)
  WHERE r.status = 'actual' AND x.id IN one
  WITH id, x.id AS other, sum(r.stance * r.events) AS tie
  WHERE tie > 0.0005
  RETURN collect(DISTINCT id) AS third
}
WITH one, last, third, isNear OR size(third) > 0 AS isNear
CALL (one, isNear) {
  UNWIND CASE WHEN isNear THEN [] ELSE one END AS id
  MATCH (y:Actor {id: id})-[r]-(x:Actor)
  WHERE r.status = 'actual'
  WITH id, x.id AS other, sum(r.stance * r.events) AS tie
  WHERE tie > 0.0005
  RETURN collect(DISTINCT other) AS two
}
CALL (two, last) {
  UNWIND CASE WHEN size(two) = 0 THEN [] ELSE last END AS id
  MATCH (y:Actor {id: id})-[r]-(x:Actor)
  WHERE r.status = 'actual' AND x.id IN two
  WITH id, x.id AS other, sum(r.stance * r.events) AS tie
  WHERE tie > 0.0005
  RETURN collect(DISTINCT id) AS fourth
}
WITH CASE
       WHEN $a = $b THEN []
       WHEN $b IN one THEN [[$a]]
       WHEN size(third) > 0 THEN [third, one, [$a]]
       WHEN size(fourth) > 0 THEN [fourth, two, one, [$a]]
       ELSE [one, [$a]]
     END AS levels, [$b] AS path
CALL (levels, path) {
  MATCH (:Actor {id: head(path)})-[r]-(x:Actor)
  WHERE r.status = 'actual' AND x.id IN levels[0]
  WITH x.id AS before, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS tie
  ORDER BY tie DESC, before
  LIMIT 1
  WHERE tie > 0
  RETURN collect(before) AS before
}
WITH levels, before + path AS path
CALL (levels, path) {
  MATCH (:Actor {id: head(path)})-[r]-(x:Actor)
  WHERE r.status = 'actual' AND x.id IN levels[1]
  WITH x.id AS before, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS tie
  ORDER BY tie DESC, before
  LIMIT 1
  WHERE tie > 0
  RETURN collect(before) AS before
}
WITH levels, before + path AS path
CALL (levels, path) {
  MATCH (:Actor {id: head(path)})-[r]-(x:Actor)
  WHERE r.status = 'actual' AND x.id IN levels[2]
  WITH x.id AS before, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS tie
  ORDER BY tie DESC, before
  LIMIT 1
  WHERE tie > 0
  RETURN collect(before) AS before
}
WITH levels, before + path AS path
CALL (levels, path) {
  MATCH (:Actor {id: head(path)})-[r]-(x:Actor)
  WHERE r.status = 'actual' AND x.id IN levels[3]
  WITH x.id AS before, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS tie
  ORDER BY tie DESC, before
  LIMIT 1
  WHERE tie > 0
  RETURN collect(before) AS before
}
WITH before + path AS path
WHERE head(path) = $a
UNWIND range(1, size(path) - 1) AS step
WITH step, path[step - 1] AS first, path[step] AS second
UNWIND [[first, second], [second, first]] AS pair
MATCH (s:Actor {id: pair[0]})-[:INITIATED]->(e:Event)-[:AFFECTED]->(t:Actor {id: pair[1]})
WHERE e.status = 'actual' AND e.stance > 0
WITH step, first, second, e
ORDER BY e.stance DESC, e.documents DESC, coalesce(e.date, e.reported, '0') DESC, e.id
WITH step, first, second, toInteger(round(sum(e.stance) * 1000)) / 1000.0 AS stance, head(collect(e)) AS best
MATCH (best)<-[:SUPPORTS]-(c:Claim)
WITH step, first, second, stance, best, c
ORDER BY c.confidence DESC, c.id
WITH step, first, second, stance, best, head(collect(c.quote)) AS quote
MATCH (x:Actor {id: first})
MATCH (y:Actor {id: second})
RETURN step, x.name AS one, best.type AS relation, y.name AS other, coalesce(best.date, best.reported) AS date, stance, quote, best.id AS event
ORDER BY step
