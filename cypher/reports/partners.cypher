// title: An actor's ties
// question: Whom does an actor deal with, how well, and what happened last? Only events of the actor itself count; `dyad` also has those of people and bodies that act for it.
// param actor: actor — whose ties
// param limit: integer = 30 — rows at most
// column actor: text — the actor
// column other: text — with whom
// column stance: number — sum of the stances of their events
// column events: integer — events between them
// column cooperation: integer — of these, events with a positive stance
// column conflict: integer — of these, events with a negative stance
// column last: date — the latest of them
// column relation: relation — what that was
// column event: id — its id for entente explain
// picture: network
// example: entente report partners --param actor=Niger
MATCH (a:Actor {id: $actor})-[:INITIATED|AFFECTED]-(e:Event)-[:INITIATED|AFFECTED]-(b:Actor)
WHERE b.id <> $actor AND e.status = 'actual' AND e.stance <> 0
WITH a, b, e, coalesce(e.date, e.reported, '') AS known
ORDER BY known DESC, e.id
WITH a, b, toInteger(round(sum(e.stance) * 1000)) / 1000.0 AS stance, count(e) AS events, sum(CASE WHEN e.stance > 0 THEN 1 ELSE 0 END) AS cooperation,
     sum(CASE WHEN e.stance < 0 THEN 1 ELSE 0 END) AS conflict, collect({known: known, relation: e.type, id: e.id}) AS history
WITH a, b, stance, events, cooperation, conflict, head(history) AS latest
RETURN a.name AS actor, b.name AS other, stance, events, cooperation, conflict,
       CASE WHEN latest.known = '' THEN null ELSE latest.known END AS last, latest.relation AS relation, latest.id AS event
ORDER BY events DESC, other, b.id
LIMIT $limit
