// title: Rivalries
// question: Who stands against whom? The stances of a pair's events are summed; recent ones weigh more.
// param actor: actor = null — only pairs with this actor
// param asOf: date = null — the day from which events are aged (default: that of the latest event)
// param halfLife: number = 2 — years after which an event weighs half
// param limit: integer = 20 — rows at most
// column actor: text — one of the pair
// column other: text — the other
// column stance: number — sum of the events' stances, each weighed by its age
// column events: integer — events between them that count
// column documents: integer — documents that tell these events, added up
// column last: date — the latest of them
// picture: network
// example: entente report rivalries --param limit=5
MATCH (latest:Event)
WHERE latest.status = 'actual'
WITH coalesce($asOf, max(coalesce(latest.date, latest.reported)), '2000') AS today
WITH toFloat(substring(today, 0, 4)) + CASE WHEN size(today) >= 7 THEN toFloat(substring(today, 5, 2)) / 12.0 ELSE 0.5 END AS now
MATCH (named:Actor)
WHERE $actor IS NULL OR named.id = $actor
WITH now, named
ORDER BY named.id
MATCH (named)-[part:INITIATED|AFFECTED]-(e:Event)-[rest:INITIATED|AFFECTED]-(other:Actor)
WHERE type(part) <> type(rest) AND (type(part) = 'INITIATED' OR ($actor IS NOT NULL AND other.id <> named.id))
  AND e.status = 'actual' AND e.stance <> 0
WITH now, e, CASE WHEN type(part) = 'INITIATED' THEN named ELSE other END AS source, CASE WHEN type(part) = 'INITIATED' THEN other ELSE named END AS target
WITH now, source, target, e, coalesce(e.date, e.reported) AS known
WITH now, source, target, e, known, coalesce(known, '2000') AS day
WITH source, target, e, known,
     now - toFloat(substring(day, 0, 4)) - CASE WHEN size(day) >= 7 THEN toFloat(substring(day, 5, 2)) / 12.0 ELSE 0.5 END AS age
WITH CASE WHEN source.id < target.id THEN source.id ELSE target.id END AS first,
     CASE WHEN source.id < target.id THEN target.id ELSE source.id END AS second,
     e, known, e.stance * exp(-0.6931471805599453 * CASE WHEN age > 0 THEN age ELSE 0.0 END / $halfLife) AS weighed
WITH first, second, toInteger(round(sum(weighed) * 1000)) / 1000.0 AS stance, count(e) AS events, sum(e.documents) AS documents, max(known) AS last
WHERE stance < 0
MATCH (a:Actor {id: first})
MATCH (b:Actor {id: second})
RETURN a.name AS actor, b.name AS other, stance, events, documents, last
ORDER BY stance, events DESC, first, second
LIMIT $limit
