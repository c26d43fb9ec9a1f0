// title: Structural balance
// question: Which triads are at ease (a friend of my friend, an enemy of my enemy) and which are under strain, and which events make them so?
// param actor: actor = null — only triads with this actor
// param pairs: integer = 200 — how many of the strongest ties, for or against, are looked at; of the actor's own, where one is named
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
WHERE stance <> 0
WITH first, second, stance
ORDER BY abs(stance) DESC, first, second
LIMIT $pairs
WITH collect({first: first, second: second, stance: stance}) AS ties
WITH ties, [tie IN ties | CASE WHEN tie.first = $actor THEN tie.second ELSE tie.first END] AS others
CALL (ties, others) {
  UNWIND CASE WHEN $actor IS NULL THEN ties ELSE [] END AS ab
  UNWIND [tie IN ties WHERE tie.first = ab.first AND tie.second > ab.second] AS ac
  UNWIND [tie IN ties WHERE tie.first = ab.second AND tie.second = ac.second] AS bc
  RETURN {one: ab.first, two: ab.second, three: ac.second, oneTwo: ab.stance, twoThree: bc.stance, oneThree: ac.stance} AS triad
  UNION ALL
  UNWIND CASE WHEN $actor IS NULL THEN [] ELSE range(0, size(ties) - 1) END AS at
  MATCH (:Actor {id: others[at]})-[r]-(y:Actor)
  WHERE r.status = 'actual' AND r.stance <> 0
  WITH at, y.id AS b, r
  WHERE others[at] < b AND b IN others
  WITH at, b, toInteger(round(sum(r.stance * r.events) * 1000)) / 1000.0 AS between
  WHERE between <> 0
  WITH b, collect({a: others[at], stance: ties[at].stance, between: between}) AS links
  UNWIND [at IN range(0, size(ties) - 1) WHERE others[at] = b | ties[at].stance] AS stance
  UNWIND links AS link
  RETURN CASE
    WHEN $actor < link.a THEN {one: $actor, two: link.a, three: b, oneTwo: link.stance, twoThree: link.between, oneThree: stance}
    WHEN $actor < b THEN {one: link.a, two: $actor, three: b, oneTwo: link.stance, twoThree: stance, oneThree: link.between}
    ELSE {one: link.a, two: b, three: $actor, oneTwo: link.between, twoThree: stance, oneThree: link.stance}
  END AS triad
}
WITH triad.one AS one, triad.two AS two, triad.three AS three,
     triad.oneTwo AS oneTwo, triad.twoThree AS twoThree, triad.oneThree AS oneThree
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
