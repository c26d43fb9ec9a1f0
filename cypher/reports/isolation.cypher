// title: Isolation
// question: Who lost most ties of cooperation between two periods, and to whom?
// param since: date = null — first day of the later period (default: a year before the latest event)
// param from: date = null — first day of the earlier period
// param to: date = null — last day of the later period
// param limit: integer = 20 — rows at most
// column actor: text — who
// column before: integer — partners in the earlier period: pairs whose stances add up to more than zero
// column after: integer — partners in the later period
// column change: integer — partners won less partners lost
// column lost: list — partners of the earlier period that are none in the later one, and with whom something happened
// column silent: integer — partners of the earlier period with whom nothing is reported in the later one
// example: entente report isolation --param since=2023-07-26
MATCH (latest:Event)
WHERE latest.status = 'actual'
WITH max(coalesce(latest.date, latest.reported)) AS today
WITH coalesce($since, toString(toInteger(substring(today, 0, 4)) - 1) + substring(today, 4)) AS since
MATCH (s:Actor)-[:INITIATED]->(e:Event)-[:AFFECTED]->(t:Actor)
WHERE e.status = 'actual' AND e.stance <> 0 AND s.id <> t.id
WITH since, s, e, t, coalesce(e.date, e.reported) AS known
WHERE known IS NOT NULL AND ($from IS NULL OR known >= $from) AND ($to IS NULL OR substring(known, 0, size($to)) <= $to)
WITH CASE WHEN s.id < t.id THEN s.id ELSE t.id END AS first, CASE WHEN s.id < t.id THEN t.id ELSE s.id END AS second,
     toInteger(round(sum(CASE WHEN known < since THEN e.stance ELSE 0.0 END) * 1000)) / 1000.0 AS before, toInteger(round(sum(CASE WHEN known >= since THEN e.stance ELSE 0.0 END) * 1000)) / 1000.0 AS after
WHERE before > 0 OR after > 0
UNWIND [[first, second], [second, first]] AS side
WITH side[0] AS own, side[1] AS partner, before, after
MATCH (p:Actor {id: partner})
WITH own, p.name AS partner, before, after
ORDER BY own, partner
WITH own, sum(CASE WHEN before > 0 THEN 1 ELSE 0 END) AS before, sum(CASE WHEN after > 0 THEN 1 ELSE 0 END) AS after,
     sum(CASE WHEN before > 0 AND after = 0 THEN 1 ELSE 0 END) AS silent,
     collect(CASE WHEN before > 0 AND after < 0 THEN partner END) AS lost
WHERE size(lost) > 0 OR after < before
MATCH (a:Actor {id: own})
RETURN a.name AS actor, before, after, after - before AS change, lost, silent
ORDER BY size(lost) DESC, change, before DESC, a.id
LIMIT $limit
