// Sharpest conflicts
MATCH p = (:Actor)-[r]->(:Actor)
WHERE r.status = 'actual' AND r.stance <= -0.7
RETURN p
LIMIT 100
