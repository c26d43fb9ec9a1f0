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
OPTIONAL MATCH (y:Actor)-[r]-(x:Actor)
WHERE y.id IN one AND NOT $b IN one AND r.status = 'actual' AND x.id <> $a AND NOT x.id IN one
WITH one, y, x, sum(r.stance * r.events) AS tie
WITH one, collect(DISTINCT CASE WHEN tie > 0.0005 THEN x.id END) AS two
OPTIONAL MATCH (y:Actor)-[r]-(x:Actor)
WHERE y.id IN two AND NOT $b IN one AND NOT $b IN two AND r.status = 'actual' AND x.id <> $a AND NOT x.id IN one AND NOT x.id IN two
WITH one, two, y, x, sum(r.stance * r.events) AS tie
WITH one, two, collect(DISTINCT CASE WHEN tie > 0.0005 THEN x.id END) AS three
WITH [[], [], [], [], [$a], one, two, three] AS levels, [$b] AS path,
     CASE WHEN $b IN one THEN 5 WHEN $b IN two THEN 6 WHEN $b IN three THEN 7 ELSE 8 END AS steps
WHERE $a <> $b
OPTIONAL MATCH (x:Actor {id: head(path)})-[r]-(y:Actor)
WHERE y.id IN levels[steps - 1] AND r.status = 'actual'
WITH levels, steps, path, y.id AS before, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS tie
ORDER BY tie DESC, before
WITH levels, steps, path, head(collect(CASE WHEN tie > 0 THEN before END)) AS before
WITH levels, steps, CASE WHEN before IS NULL THEN path ELSE [before] + path END AS path
OPTIONAL MATCH (x:Actor {id: head(path)})-[r]-(y:Actor)
WHERE y.id IN levels[steps - 2] AND r.status = 'actual'
WITH levels, steps, path, y.id AS before, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS tie
ORDER BY tie DESC, before
WITH levels, steps, path, head(collect(CASE WHEN tie > 0 THEN before END)) AS before
WITH levels, steps, CASE WHEN before IS NULL THEN path ELSE [before] + path END AS path
OPTIONAL MATCH (x:Actor {id: head(path)})-[r]-(y:Actor)
WHERE y.id IN levels[steps - 3] AND r.status = 'actual'
WITH levels, steps, path, y.id AS before, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS tie
ORDER BY tie DESC, before
WITH levels, steps, path, head(collect(CASE WHEN tie > 0 THEN before END)) AS before
WITH levels, steps, CASE WHEN before IS NULL THEN path ELSE [before] + path END AS path
OPTIONAL MATCH (x:Actor {id: head(path)})-[r]-(y:Actor)
WHERE y.id IN levels[steps - 4] AND r.status = 'actual'
WITH levels, steps, path, y.id AS before, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS tie
ORDER BY tie DESC, before
WITH levels, steps, path, head(collect(CASE WHEN tie > 0 THEN before END)) AS before
WITH levels, steps, CASE WHEN before IS NULL THEN path ELSE [before] + path END AS path
WITH path
WHERE head(path) = $a
UNWIND range(1, size(path) - 1) AS step
WITH step, path[step - 1] AS first, path[step] AS second
MATCH (s:Actor)-[:INITIATED]->(e:Event)-[:AFFECTED]->(t:Actor)
WHERE s.id IN [first, second] AND t.id IN [first, second] AND s.id <> t.id AND e.status = 'actual' AND e.stance > 0
WITH step, first, second, e
ORDER BY e.stance DESC, e.documents DESC, coalesce(e.date, e.reported, '0') DESC, e.id
WITH step, first, second, toInteger(round(sum(e.stance) * 1000)) / 1000.0 AS stance, head(collect(e)) AS best
MATCH (c:Claim)-[:SUPPORTS]->(best)
WITH step, first, second, stance, best, c
ORDER BY c.confidence DESC, c.id
WITH step, first, second, stance, best, head(collect(c.quote)) AS quote
MATCH (x:Actor {id: first})
MATCH (y:Actor {id: second})
RETURN step, x.name AS one, best.type AS relation, y.name AS other, coalesce(best.date, best.reported) AS date, stance, quote, best.id AS event
ORDER BY step
