// Title: Pairs of actors that stand for or against each other
// Columns: first, second (actor ids in order), stance (sum of the stances of their events)
MATCH (x:Actor)-[r]->(y:Actor)
WHERE r.status = 'actual' AND r.stance <> 0 AND x.id <> y.id
WITH CASE WHEN x.id < y.id THEN x.id ELSE y.id END AS first, CASE WHEN x.id < y.id THEN y.id ELSE x.id END AS second,
     toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS stance
WHERE stance <> 0
RETURN first, second, stance
ORDER BY first, second
