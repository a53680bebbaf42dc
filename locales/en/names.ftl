## Names of things: vocabularies shown on cards and in filters

# $kind: code of the vocabulary Kind
kind-name = { $kind ->
    [course] course
    [workshop] workshop
    [programme] study programme
    [apprenticeship] apprenticeship
    [internship] internship
    [mentoring] mentoring
    [mooc] open online course (MOOC)
    [volunteering] volunteering
    [club] club
    [contest] contest
    [event] event
    [guidance] guidance material
   *[other] { $kind }
}
