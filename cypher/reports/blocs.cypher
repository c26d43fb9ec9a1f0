// title: Blocs
// question: Which groups of actors stand together, as `entente blocs` last found them?
// param members: integer = 12 — how many members are named, the best tied first
// column bloc: integer — number of the bloc, the largest first
// column size: integer — how many actors it has
// column members: list — the best tied of them
// column inside: number — sum of the stances among its members
// column outside: number — sum of the stances between its members and those of other blocs
// empty: run `entente blocs` first
// example: entente report blocs
MATCH (a:Actor)
WHERE a.bloc IS NOT NULL
OPTIONAL MATCH (a)-[r]-(b:Actor)
WHERE r.status = 'actual' AND r.stance <> 0 AND b.bloc IS NOT NULL AND b.id <> a.id
WITH a, toInteger(round(sum(CASE WHEN b.bloc = a.bloc THEN r.stance * r.events ELSE 0.0 END) * 1000)) / 1000.0 AS own,
     toInteger(round(sum(CASE WHEN b.bloc <> a.bloc THEN r.stance * r.events ELSE 0.0 END) * 1000)) / 1000.0 AS other
ORDER BY own DESC, a.id
WITH a.bloc AS bloc, count(a) AS size, collect(a.name) AS names, toInteger(round(sum(own) * 500)) / 1000.0 AS inside,
     toInteger(round(sum(other) * 1000)) / 1000.0 AS outside
RETURN bloc, size, names[0..$members] AS members, inside, outside
ORDER BY bloc
