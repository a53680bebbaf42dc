## Partner organisations

partners-which = Who are you looking for? Write a name, a place, or what the organisation should offer or be looking for. Or choose:
partners-found = { PLURAL($count) ->
    [one] I found one organisation:
   *[other] I found { $count } organisations:
}
partners-found-first = { PLURAL($count) ->
    [one] I found one organisation. The first { $shown }:
   *[other] I found { $count } organisations. The first { $shown }:
}
partners-nothing = I found no organisation in our catalogue that fits “{ $asked }”.
partners-nothing-now = There is no organisation of this kind in the catalogue right now.
partners-which-sector = From which sector?
partners-no-sectors = None of these organisations gives its sector.
wish-offers = only what they offer
wish-seeks = only what they are looking for
wish-works-in = works in { $language }
button-sector = Choose a sector
button-who-offers = Who offers this
button-who-seeks = Who is looking for this
button-what-they-seek = What they are looking for
button-all-organisations = All organisations
button-introduce = Introduce me

# Words that name a sector when nothing else is written, as lists
partners-sector-words = { $sector ->
    [authority] public authority, public authorities, authority, authorities, public body, public bodies
    [education] educational institution, educational institutions, education institution, education institutions
    [company] private company, private companies, company, companies, firm, firms, private firm, private firms
    [culture] cultural institution, cultural institutions, culture institution, culture institutions
    [ngo] non-governmental organisation, non-governmental organisations, non-governmental organization, non-governmental organizations, NGO, NGOs, non-profit, non-profits, charity, charities
   *[other] { $sector }
}
