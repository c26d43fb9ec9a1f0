// Title: What the claims of events give
// Parameters: $rows: [{id, dyad, cell, type, status, date, endDate, reported, day, lastDay, lasts, state, resumes, sourceFor, targetFor, stance, plover,
//   quad, goldstein, documents, publishers, publisherNames, support, confidence, claimCount}]
UNWIND $rows AS row
MATCH (e:Event {id: row.id})
SET e.dyad = row.dyad, e.cell = row.cell, e.type = row.type, e.status = row.status, e.date = row.date, e.endDate = row.endDate,
    e.reported = row.reported, e.day = toInteger(row.day), e.lastDay = toInteger(row.lastDay), e.lasts = row.lasts,
    e.state = row.state, e.resumes = row.resumes, e.sourceFor = row.sourceFor, e.targetFor = row.targetFor,
    e.stance = toFloat(row.stance), e.plover = row.plover, e.quad = toInteger(row.quad), e.goldstein = toFloat(row.goldstein),
    e.documents = toInteger(row.documents), e.publishers = toInteger(row.publishers), e.publisherNames = row.publisherNames,
    e.claims = toInteger(row.claimCount), e.support = toInteger(row.support), e.confidence = toFloat(row.confidence)
