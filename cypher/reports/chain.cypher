// title: Shortest chain of cooperation
// question: Through whom are two actors tied by cooperation, each pair more for than against each other, in as few steps as there can be (up to four)?
// param a: actor — where the chain begins
// param b: actor — where it ends
// column step: integer — 1 for the first tie of the chain
// column one: text — one end of the tie
// column relation: text — the event between them with the strongest stance
// column other: text — the other end
// column date: date — when, as far as known
// column stance: number — sum of the stances of what they did together
// column quote: text — the words of the event's surest claim
// column event: text — id for entente explain
// example: entente report chain --param a=Denmark --param b=Mali
MATCH (a:Actor {id: $a})
OPTIONAL MATCH (a)-[r]-(x:Actor)
WHERE r.status = 'actual' AND x.id <> $a
WITH x, sum(r.stance * r.events) AS tie
WITH collect(CASE WHEN tie > 0.0005 THEN x.id END) AS one
UNWIND CASE WHEN size(one) = 0 OR $b IN one THEN [$a] ELSE one END AS reached
MATCH (y:Actor {id: reached})
OPTIONAL MATCH (y)-[r]-(x:Actor)
WHERE r.status = 'actual'
WITH one, reached, x.id AS id, sum(r.stance * r.events) AS tie
WITH one, collect(DISTINCT CASE WHEN tie > 0.0005 AND id <> $a AND NOT id IN one THEN id END) AS two
UNWIND CASE WHEN size(two) = 0 OR $b IN one OR $b IN two THEN [$a] ELSE two END AS reached
MATCH (y:Actor {id: reached})
OPTIONAL MATCH (y)-[r]-(x:Actor)
WHERE r.status = 'actual'
WITH one, two, reached, x.id AS id, sum(r.stance * r.events) AS tie
WITH one, two, collect(DISTINCT CASE WHEN tie > 0.0005 AND id <> $a AND NOT id IN one AND NOT id IN two THEN id END) AS three
WITH [[], [], [], [], [$a], one, two, three] AS levels, [$b] AS path,
     CASE WHEN $b IN one THEN 5 WHEN $b IN two THEN 6 WHEN $b IN three THEN 7 ELSE 8 END AS steps
WHERE $a <> $b
MATCH (x:Actor {id: head(path)})
OPTIONAL MATCH (x)-[r]-(y:Actor)
WHERE y.id IN levels[steps - 1] AND r.status = 'actual'
WITH levels, steps, path, y.id AS before, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS tie
ORDER BY tie DESC, before
WITH levels, steps, path, head(collect(CASE WHEN tie > 0 THEN before END)) AS before
WITH levels, steps, CASE WHEN before IS NULL THEN path ELSE [before] + path END AS path
MATCH (x:Actor {id: head(path)})
OPTIONAL MATCH (x)-[r]-(y:Actor)
WHERE y.id IN levels[steps - 2] AND r.status = 'actual'
WITH levels, steps, path, y.id AS before, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS tie
ORDER BY tie DESC, before
WITH levels, steps, path, head(collect(CASE WHEN tie > 0 THEN before END)) AS before
WITH levels, steps, CASE WHEN before IS NULL THEN path ELSE [before] + path END AS path
MATCH (x:Actor {id: head(path)})
OPTIONAL MATCH (x)-[r]-(y:Actor)
WHERE y.id IN levels[steps - 3] AND r.status = 'actual'
WITH levels, steps, path, y.id AS before, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS tie
ORDER BY tie DESC, before
WITH levels, steps, path, head(collect(CASE WHEN tie > 0 THEN before END)) AS before
WITH levels, steps, CASE WHEN before IS NULL THEN path ELSE [before] + path END AS path
MATCH (x:Actor {id: head(path)})
OPTIONAL MATCH (x)-[r]-(y:Actor)
WHERE y.id IN levels[steps - 4] AND r.status = 'actual'
WITH levels, steps, path, y.id AS before, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS tie
ORDER BY tie DESC, before
WITH levels, steps, path, head(collect(CASE WHEN tie > 0 THEN before END)) AS before
WITH levels, steps, CASE WHEN before IS NULL THEN path ELSE [before] + path END AS path
WITH path
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
