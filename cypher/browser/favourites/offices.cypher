// Offices, governments and members
MATCH p = (:Actor)-[r:HOLDS_OFFICE_IN|GOVERNS|MEMBER_OF]->(:Actor)
RETURN p
LIMIT 100
