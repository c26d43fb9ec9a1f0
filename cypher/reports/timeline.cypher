// title: Timeline by month
// question: How many events of cooperation and of conflict were there, month by month?
// param actor: actor = null — only events of this actor
// param from: date = null — first month
// param to: date = null — last month
// column month: date — month of the events, or of the report where the event has no date
// column cooperation: integer — events with a positive stance
// column conflict: integer — events with a negative stance
// column other: integer — events that count neither way
// column stance: number — sum of the stances
// picture: months
// example: entente report timeline --param actor=Niger --param from=2023-01
MATCH (named:Actor)
WHERE $actor IS NULL OR named.id = $actor
WITH named
ORDER BY named.id
MATCH (named)-[part:INITIATED|AFFECTED]-(e:Event)-[rest:INITIATED|AFFECTED]-(other:Actor)
WHERE type(part) <> type(rest) AND (type(part) = 'INITIATED' OR ($actor IS NOT NULL AND other.id <> named.id))
  AND e.status = 'actual' AND e.plover <> 'STATE'
WITH e, CASE WHEN size(coalesce(e.date, '')) >= 7 THEN substring(e.date, 0, 7) ELSE substring(coalesce(e.reported, e.date, ''), 0, 7) END AS month
WHERE size(month) = 7 AND ($from IS NULL OR month >= substring($from, 0, 7)) AND ($to IS NULL OR month <= substring($to, 0, 7))
RETURN month, count(CASE WHEN e.stance > 0 THEN 1 END) AS cooperation, count(CASE WHEN e.stance < 0 THEN 1 END) AS conflict,
       count(CASE WHEN e.stance = 0 THEN 1 END) AS other, toInteger(round(sum(e.stance) * 1000)) / 1000.0 AS stance
ORDER BY month
