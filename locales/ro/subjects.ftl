## Despre ce se întreabă

# Words for one subject, by its code: the same code in every language gathers questions across languages.
# A word with a star is the beginning of words; a word or phrase stands for one subject alone, in all languages.
subject-words = { $subject ->
    [accounting] contabil*
    [adults] adult*, adulț*
    [animals] animal*
    [art] artă, arte, arta
    [baking] patiser*, cofetăr*, brutăr*
    [bees] apicult*, albin*, stup*
    [bicycles] biciclet*, ciclism*
    [books] carte, cărți, cărții, lectur*
    [building] construcț*, zidar*
    [business] afacer*, antreprenor*
    [carpentry] tâmplăr*, dulgher*
    [ceramics] olărit*, ceramic*, olar*
    [chess] șah*
    [children] copii*, copil*
    [cinema] film*, cinema*
    [computers] calculator*, computer*, informatic*
    [cooking] gătit*, bucătăr*, culinar*
    [cv] cv, curriculum
    [dance] dans*
    [disability] dizabil*, handicap*
    [drawing] desen*
    [driving] șofer*, conducere auto
    [electricity] electric*
    [embroidery] broder*
    [farming] agricol*, agricult*, fermă, ferme, fermier*
    [fire] incendi*, pompier*
    [first-aid] prim ajutor*, primul ajutor*
    [football] fotbal*
    [funding] finanț*, fonduri*, grant*
    [gardening] grădin*
    [guitar] chitar*
    [hairdressing] frizer*, coafor*, coafur*
    [handicraft] meșteșug*, artizan*
    [health] sănăt*
    [history] istori*
    [internet] internet*
    [job] loc de muncă, locuri de muncă, angaj*, job, joburi
    [knitting] tricot*, croșet*
    [languages] limbi, limbi străine
    [law] drept, juridic*
    [library] bibliotec*
    [marketing] marketing*
    [mathematics] matematic*
    [money] bani, banilor, buget*
    [mountains] munte, munți, montan*, drumeț*
    [museum] muze*
    [music] muzic*
    [nature] natur*, ecolog*
    [nursing] îngrij*, asistent medical*, infirmier*
    [older-people] vârstnic*, pensionar*, seniori*
    [painting] pictur*
    [paragliding] parapant*
    [parents] părinț*
    [photography] fotograf*
    [piano] pian, pianul, pianului
    [plumbing] instalator*, instalații sanitare
    [programming] programare, programator*
    [psychology] psiholog*
    [recycling] recicl*
    [refugees] refugiaț*, refugiat*
    [repair] repar*
    [robotics] robot*
    [school] școal*, școli*
    [sewing] croitor*, cusut*
    [singing] canto, cântat, cânt, cor, coruri
    [sport] sport*
    [swimming] înot*
    [teachers] profesor*, învățător*, cadre didactice
    [theatre] teatr*, actor*
    [tourism] turis*, ghid turistic*
    [underwater] subacvatic*
    [video] video*
    [volunteering] voluntar*
    [weaving] țesut*, țesăt*
    [welding] sudur*, sudor*, sudat*
    [women] femei*, femeie
    [yoga] yoga
    [young-people] tiner*, adolescen*
   *[other] { $subject }
}
