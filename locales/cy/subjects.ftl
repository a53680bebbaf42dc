## Am beth mae cwestiynau'n holi

# Words for one subject, by its code: the same code in every language gathers questions across languages.
# A word with a star is the beginning of words; a word or phrase stands for one subject alone, in all languages.
subject-words = { $subject ->
    [accounting] cyfrifeg, gyfrifeg, chyfrifeg
    [adults] oedolyn, oedolion
    [animals] anifail, anifeiliaid
    [art] celf, gelf, chelf, celfyddyd*, gelfyddyd*
    [baking] pobi, bobi, becws
    [bees] gwenyn, cadw gwenyn, wenyn
    [bicycles] beic, beiciau, beicio, feic, feiciau, feicio
    [books] llyfr, llyfrau, lyfr, lyfrau, darllen, ddarllen
    [building] adeiladu, gosod brics
    [business] busnes, busnesau, fusnes, fusnesau, mentergar*, entrepreneur*
    [carpentry] gwaith coed, saer*, saernïaeth, seiri
    [ceramics] crochenwaith, chrochenwaith, grochenwaith, cerameg, gerameg
    [chess] gwyddbwyll, wyddbwyll
    [children] plant, blant, phlant, plentyn, blentyn
    [cinema] ffilm*, sinema*
    [computers] cyfrifiadur*, gyfrifiadur*, chyfrifiadur*
    [cooking] coginio, goginio, choginio
    [cv] cv
    [dance] dawns*, ddawns*
    [disability] anabl*
    [drawing] lluniadu, darlunio, ddarlunio
    [driving] gyrru, yrru
    [electricity] trydan*, drydan*
    [embroidery] brodio, frodio, brodwaith, frodwaith
    [farming] ffermio, ffermwr*, amaeth*
    [fire] tân, dân, diffodd tân
    [first-aid] cymorth cyntaf, gymorth cyntaf, chymorth cyntaf
    [football] pêl droed, pêl-droed, bêl droed, bêl-droed
    [funding] cyllid*, gyllid*, ariannu, grant, grantiau
    [gardening] gardd*, garddio, arddio, garddwr*
    [guitar] gitâr, gitar*
    [hairdressing] trin gwallt
    [handicraft] crefft*, grefft*, chrefft*
    [health] iechyd
    [history] hanes
    [internet] rhyngrwyd, y we
    [job] swydd*, gwaith, waith, cyflogaeth, gyflogaeth
    [knitting] gwau, wau, crosio, grosio
    [languages] ieithoedd
    [law] cyfraith, gyfraith, cyfreithiol, gyfreithiol
    [library] llyfrgell*, lyfrgell*
    [marketing] marchnata, farchnata
    [mathematics] mathemateg, fathemateg
    [money] arian, cyllideb*, gyllideb*
    [mountains] mynydd*, fynydd*, heicio
    [museum] amgueddf*
    [music] cerdd*, gerdd*, cherdd*, miwsig, fiwsig
    [nature] natur, byd natur, ecoleg*
    [nursing] nyrs*, gofal, ofal, gofalwr*, ofalwr*
    [older-people] pobl hŷn, bobl hŷn, henoed, pensiynwr*
    [painting] peintio, beintio, paentio, baentio
    [paragliding] paragleidio, baragleidio
    [parents] rhiant, rhieni, rieni, rhianta
    [photography] ffotograff*
    [piano] piano, biano
    [plumbing] plymio, blymio, plymwr*, blymwr*
    [programming] rhaglennu, raglennu, codio, godio
    [psychology] seicoleg*
    [recycling] ailgylchu
    [refugees] ffoadur*
    [repair] trwsio, drwsio, atgyweirio
    [robotics] robot*
    [school] ysgol, ysgolion
    [sewing] gwnïo, wnïo, teilwra, deilwra
    [singing] canu, ganu, chanu, côr, corau, gôr, gorau
    [sport] chwaraeon, campau
    [swimming] nofio
    [teachers] athro, athrawon, athrawes*
    [theatre] theatr*, drama, ddrama, actio
    [tourism] twrist*, dwrist*
    [underwater] tanddwr*, dan ddŵr
    [video] fideo*
    [volunteering] gwirfoddol*, wirfoddol*
    [weaving] gwehyddu, wehyddu
    [welding] weldio, weldiwr
    [women] menyw*, fenyw*, merched, ferched
    [yoga] ioga
    [young-people] ieuenctid, pobl ifanc, bobl ifanc
   *[other] { $subject }
}
