// Blocs, as `entente blocs` last found them
MATCH (a:Actor)
WHERE a.bloc <= 8
OPTIONAL MATCH p = (a)-[r]-(b:Actor {bloc: a.bloc})
WHERE r.status = 'actual' AND r.stance > 0
RETURN a, p
