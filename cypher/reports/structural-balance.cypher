// title: Structural balance
// question: Which triads are at ease (a friend of my friend, an enemy of my enemy) and which are under strain, and which events make them so?
// param actor: actor = null — only triads with this actor
// param pairs: integer = 200 — how many of the strongest ties, for or against, are looked at
// param limit: integer = 20 — rows at most
// column balance: text — balanced where the product of the three signs is positive, else unbalanced
// column one: text — first of the triad
// column two: text — second
// column three: text — third
// column oneTwo: number — sum of the stances between the first and the second
// column twoThree: number — between the second and the third
// column oneThree: number — between the first and the third
// column events: list — the events with the strongest stance among them, with the id for entente explain
// example: entente report structural-balance --param actor=Ukraine
MATCH (x:Actor)-[r]->(y:Actor)
WHERE r.status = 'actual' AND r.stance <> 0 AND x.id <> y.id
WITH CASE WHEN x.id < y.id THEN x.id ELSE y.id END AS first, CASE WHEN x.id < y.id THEN y.id ELSE x.id END AS second,
     toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS stance
WHERE stance <> 0
WITH first, second, stance
ORDER BY abs(stance) DESC, first, second
LIMIT $pairs
WITH collect({first: first, second: second, stance: stance}) AS ties
UNWIND ties AS ab
UNWIND [tie IN ties WHERE tie.first = ab.first AND tie.second > ab.second] AS ac
UNWIND [tie IN ties WHERE tie.first = ab.second AND tie.second = ac.second] AS bc
WITH ab.first AS one, ab.second AS two, ac.second AS three, ab.stance AS oneTwo, bc.stance AS twoThree, ac.stance AS oneThree
WHERE $actor IS NULL OR one = $actor OR two = $actor OR three = $actor
WITH one, two, three, oneTwo, twoThree, oneThree, toInteger(round((abs(oneTwo) + abs(twoThree) + abs(oneThree)) * 1000)) / 1000.0 AS strength,
     CASE WHEN oneTwo * twoThree * oneThree > 0 THEN 'balanced' ELSE 'unbalanced' END AS balance
ORDER BY balance DESC, strength DESC, one, two, three
LIMIT $limit
MATCH (s:Actor)-[:INITIATED]->(e:Event)-[:AFFECTED]->(t:Actor)
WHERE s.id IN [one, two, three] AND t.id IN [one, two, three] AND s.id <> t.id AND e.status = 'actual' AND e.stance <> 0
WITH one, two, three, oneTwo, twoThree, oneThree, strength, balance, s, e, t
ORDER BY abs(e.stance) DESC, e.documents DESC, coalesce(e.date, e.reported, '0') DESC, e.id
WITH one, two, three, oneTwo, twoThree, oneThree, strength, balance,
     collect(coalesce(e.date, e.reported, '') + ' ' + s.name + ' ' + e.type + ' ' + t.name + ' (' + substring(e.id, 0, 8) + ')') AS behind
MATCH (a:Actor {id: one})
MATCH (b:Actor {id: two})
MATCH (c:Actor {id: three})
RETURN balance, a.name AS one, b.name AS two, c.name AS three, oneTwo, twoThree, oneThree, behind[0..6] AS events
ORDER BY balance DESC, strength DESC, a.id, b.id, c.id
