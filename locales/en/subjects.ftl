## What questions are about

# Words for one subject, by its code: the same code in every language gathers questions across languages.
# A word with a star is the beginning of words; a word or phrase stands for one subject alone, in all languages.
subject-words = { $subject ->
    [accounting] accounting, accountancy, bookkeeping
    [adults] adult, adults
    [animals] animal, animals
    [art] art, arts
    [baking] baking, bakery, pastry
    [bees] bee, bees, beekeep*
    [bicycles] bicycle*, bike, bikes, cycling
    [books] book, books, reading
    [building] construction, bricklay*
    [business] business, businesses, entrepreneur*
    [carpentry] carpent*, woodwork*, joinery
    [ceramics] pottery, ceramic*
    [chess] chess
    [children] child, children, kid, kids
    [cinema] film*, cinema*, movie*
    [computers] computer*
    [cooking] cook*, cookery, culinary
    [cv] cv, resume
    [dance] dance, dances, dancing, dancer*
    [disability] disab*
    [drawing] draw, drawing
    [driving] driving
    [electricity] electric*
    [embroidery] embroider*, needlework
    [farming] farm, farms, farming, agricultur*
    [fire] fire, firefight*
    [first-aid] first aid
    [football] football, soccer
    [funding] funding, fund, funds, grant, grants
    [gardening] garden*
    [guitar] guitar*
    [hairdressing] hairdress*, barber*
    [handicraft] handicraft*, craft, crafts
    [health] health
    [history] history, historical
    [internet] internet
    [job] job, jobs, employment
    [knitting] knit*, crochet*
    [languages] languages
    [law] law, legal
    [library] library, libraries
    [marketing] marketing
    [mathematics] math, maths, mathematics
    [money] money, budget*
    [mountains] mountain*, hiking, hillwalk*
    [museum] museum*
    [music] music, musical, musician*
    [nature] nature, ecolog*
    [nursing] nurse*, nursing, caregiv*, carer*
    [older-people] elderly, seniors, pensioner*, older people
    [painting] painting, paint
    [paragliding] paragliding, paraglider*
    [parents] parent, parents, parenting
    [photography] photo*
    [piano] piano
    [plumbing] plumb*
    [programming] programming, coding, programmer*
    [psychology] psycholog*
    [recycling] recycl*
    [refugees] refugee*
    [repair] repair, repairs, repairing, mend, mending
    [robotics] robot*
    [school] school, schools
    [sewing] sewing, tailor*, dressmak*
    [singing] singing, choir, choirs
    [sport] sport, sports
    [swimming] swim, swimming
    [teachers] teacher*
    [theatre] theatre*, theater*, drama, acting
    [tourism] tourism, tourist*
    [underwater] underwater, under water
    [video] video*
    [volunteering] volunteer*
    [weaving] weaving, weaver*
    [welding] weld, welding, welder*
    [women] woman, women
    [yoga] yoga
    [young-people] youth, teenager*, young people
   *[other] { $subject }
}
