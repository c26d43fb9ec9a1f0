// title: State of affairs
// question: Who is sanctioned, stationed, detained, cut off or in office on a given day? A state holds from its first day until a paired event ends it.
// param on: date = null — the day (default: that of the latest event)
// param type: relation = null — only this state: SANCTIONED, STATIONED_FORCES_IN, DETAINED …
// param actor: actor = null — only states that this actor began or is in
// param limit: integer = 100 — rows at most
// column source: text — who began it
// column state: text — what holds
// column target: text — whom it concerns
// column since: date — first day of what began it, or of the report where that is not known
// column until: date — when it ended later, as far as known
// column support: integer — independent origins that tell it, added up over the events that began it
// column quote: quote — the words of the surest claim of the latest of these events
// column event: id — id of that event, for entente explain
// example: entente report state-of --param on=2023-10-01 --param type=SANCTIONED
MATCH (latest:Event)
WHERE latest.status = 'actual'
WITH coalesce($on, max(coalesce(latest.date, latest.reported)), '2000') AS on
MATCH (named:Actor)
WHERE $actor IS NULL OR named.id = $actor
WITH on, named
ORDER BY named.id
MATCH (named)-[part:INITIATED|AFFECTED]-(e:Event)-[rest:INITIATED|AFFECTED]-(other:Actor)
WHERE type(part) <> type(rest) AND (type(part) = 'INITIATED' OR ($actor IS NOT NULL AND other.id <> named.id))
  AND e.state = true AND e.status = 'actual' AND coalesce(e.date, e.reported) <= on + '~' AND (e.until IS NULL OR e.until > on) AND ($type IS NULL OR e.type = $type)
WITH on, e, CASE WHEN type(part) = 'INITIATED' THEN named ELSE other END AS s, CASE WHEN type(part) = 'INITIATED' THEN other ELSE named END AS t
MATCH (e)<-[:SUPPORTS]-(c:Claim)
WITH s, e, t, c
ORDER BY c.confidence DESC, c.id
WITH s, e, t, collect(c.quote) AS own
WITH s, e, t, head(own) AS quote
ORDER BY coalesce(e.date, e.reported) DESC, e.id
WITH s, e.type AS state, t, min(coalesce(e.date, e.reported)) AS since, max(e.until) AS ended, count(e.until) AS endings, count(e) AS beginnings,
     sum(e.support) AS support, collect(quote) AS quotes, collect(e.id) AS events
RETURN s.name AS source, state, t.name AS target, since, CASE WHEN endings = beginnings THEN ended END AS until, support,
       head(quotes) AS quote, head(events) AS event
ORDER BY state, source, target, s.id, t.id
LIMIT $limit
