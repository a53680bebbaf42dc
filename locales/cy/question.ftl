## Words of questions: lists parted by commas, compared without case and diacritics, the longest phrase first

# Says nothing of the subject: greetings, politeness, wishes, function words, with their mutations. No kinds (cwrs, gweithdy …): these are asked for.
question-filler = newydd, cysylltu, rhywun, helo, hylo, hai, haia, shwmae, shw mae, s'mae, sut mae, bore da, prynhawn da, pnawn da,
    noswaith dda, diolch, plîs, os gwelwch yn dda, os gweli di'n dda, esgusodwch fi, esgusoda fi, sori,
    mae'n ddrwg gen i, iawn, ocê, ie, ia, oes, nac oes, ydw, ydy, ydi, yw, ydych, ydyn, ydach, wyt, nage, rwyf, rwy,
    rydw, dw, dwi, wi, rydyn, rydym, roedd, oedd, byddaf, bydda, bydd, fydd, byddai, fyddai, byddwn, fyddwn, bod,
    fod, mae, maen, maent, sydd, sy, oes yna, eisiau, isio, isie, moyn, hoffwn, hoffen, hoffech, hoffi, dymuno,
    ddymuno, chwilio, dod o hyd i, ffeindio, ffindio, canfod, angen, hangen, gwybod, wybod, gofyn, ofyn, cwestiwn,
    gwestiwn, dweud, ddweud, dangos, ddangos, dangosa, dangoswch, argymell, hargymell, awgrymu, awgrym, cynghori,
    gynghori, cynnig, gynnig, help, helpu, diddordeb, ddiddordeb, gallu, allu, gallaf, allaf, galla,
    alla, gallwch, allwch, gelli, elli, gellir, ellir, gall, all, gallai, allai, gallwn, allwn, cael, gael, chael,
    caf, gaf, ga, cewch, gewch, gawn, cawn, bosib, bosibl, posib, posibl, dysgu, ddysgu, nysgu, dysgwn, astudio,
    gwneud, wneud, neud, mynd, fynd, dod, ddod, ymuno, cofrestru, gofrestru, dechrau, ddechrau, cymryd, gymryd,
    rhoi, roi, trio, drio, costio, gostio, fi, mi, fy, ti, di, dy, chi, eich, ni, ein, nhw, eu, fe, fo, ef, hi, ei,
    y, yr, r, n, ch, m, w, i, o, a, ac, ag, gan, gen, gennych, gennyt, gynnoch, gynnon, gennym, gyda, gydag, efo,
    ar, ati, at, ata, yn, mewn, am, dros, drosodd, trwy, drwy, heb, hyd, wrth, rhwng, dan, oddi, ynghylch,
    ynglŷn â, ynglŷn, er, ers, cyn, ar ôl, neu, ond, os, pan, pa, pwy, ble, lle, pryd, sut, beth, be, pam, faint,
    sawl, pa fath, pa fath o, na, nac, nid, dim, ddim, mo, yma, yna, yno, acw, felly, hefyd, chwaith, efallai, falle,
    ella, nawr, rŵan, heddiw, unrhyw, unrhyw un, rhyw, ryw, rhai, rai, rhywbeth, rywbeth, rhywun, rywun, rhywle,
    rywle, unrhyw beth, unrhyw le, pob, bob, pawb, hwn, hon, hwnnw, honno, hyn, hynny, rhain, rheiny, y rhain, un,
    peth, beth bynnag, pethau, bethau, llawer, lawer, ychydig, dyna, dyma, wedi

# Asks for what can be taken without travelling.
refine-online = ar-lein, arlein, ar y we, dros y we, ar y rhyngrwyd, dros y rhyngrwyd, ar Zoom, dros Zoom, o bell,
    dysgu o bell, o gartref, o adref, o gartre, heb deithio, online

# Asks for what costs nothing.
refine-free = am ddim, rhad ac am ddim, yn rhad ac am ddim, di-dâl, ddi-dâl, yn ddi-dâl, heb dâl, heb gost,
    heb gostau, di-gost, ddi-gost, yn ddi-gost, heb ffi, heb dalu, sydd am ddim, sy'n rhad ac am ddim

# Asks for what is near the member.
refine-near = agos, yn agos, yn agos ata i, yn agos ataf, yn agos ataf i, yn agos i mi, yn agos i fi,
    yn agos at fy nghartref, nes, yn nes, nes ata i, agosaf, agosa, gerllaw, yn ymyl, yn fy ymyl, yn fy ymyl i,
    wrth ymyl, ar bwys, ar fy mhwys, yn lleol, yn yr ardal, yn yr ardal hon, yn fy ardal, yn fy ardal i,
    yn ein hardal, fan hyn, fan yma, o gwmpas fan hyn, o gwmpas yma, ger yma, ger fy nghartref, yn y cyffiniau,
    yn y dref, yn fy nhref, yn fy nhref i, yn y gymdogaeth, ddim yn bell, heb fod yn bell

# Asks for what starts within about a month.
refine-soon = yn fuan, buan, cyn bo hir, cyn hir, cyn gynted â phosib, cyn gynted â phosibl, yr wythnos hon,
    wythnos yma, yr wythnos yma, wythnos nesaf, wythnos nesa, yr wythnos nesaf, y mis hwn, mis yma, y mis yma,
    yn y dyddiau nesaf, yn yr wythnosau nesaf, yn y dyddiau nesa, yn syth, ar unwaith, yn dechrau'n fuan,
    sy'n dechrau'n fuan, sy'n dechrau cyn bo hir

# Asks for further answers to the last question.
refine-more = mwy, fwy, rhagor, ragor, chwaneg, ychwaneg, dangos mwy, dangos rhagor, dangosa fwy, dangosa ragor,
    dangoswch fwy, dangoswch ragor, gweld mwy, gweld rhagor, mwy plîs, rhagor plîs, mwy os gwelwch yn dda,
    rhagor os gwelwch yn dda, mwy o rai, eraill, rhai eraill, rai eraill, y lleill, y gweddill, rhywbeth arall,
    rywbeth arall, unrhyw beth arall, beth arall, be arall, oes mwy, oes rhagor, y rhai nesaf, y rhai nesa, nesaf,
    nesa, tudalen nesaf, y dudalen nesaf, cer ymlaen, dos ymlaen

# May stand around a refinement of the last question ("a dim ond y rhai am ddim, plîs").
refine-filler = a, ac, ond, neu, dim ond, yn unig, dim, jyst, jest, y, yr, r, n, i, o, am, ar, at, yn, mewn, gyda,
    efo, rhai, rai, un, y rhai, y rhain, rheini, rheiny, rhai sydd, sydd, sy, mae, maen, nhw, yw, ydy, ydi, oes,
    oes yna, oes rhai, oes unrhyw, unrhyw, rhyw, rhywbeth, rywbeth, beth am, be am, beth, be, plîs,
    os gwelwch yn dda, os gweli di'n dda, os yn bosib, diolch, iawn, ocê, ie, ia, gen ti, gennych chi, gyda chi,
    gynnoch chi, gen, gennych, ti, chi, fi, mi, ni, dangos, dangosa, dangoswch, gweld, rho, rhowch, hefyd, nawr,
    rŵan, te, efallai, falle, ella, hoffwn, hoffwn i, eisiau, isio, moyn, dwi, rwy, rydw, cael, gael, wel,
    yn hytrach, felly, os, hynny, hyn, ohonyn, ohonynt, cyfrwng, gyfrwng, trwy, drwy

# Leads to a language of teaching: "in Hungarian".
refine-into = yn, ym, mewn, trwy gyfrwng, drwy gyfrwng, cyfrwng, yn yr iaith

# Any learning opportunity, where nothing else is the subject.
question-opportunities = cwrs, gwrs, chwrs, cyrsiau, gyrsiau, chyrsiau, dosbarth, ddosbarth, dosbarthiadau, ddosbarthiadau, cyfle, gyfle, cyfleoedd, gyfleoedd, hyfforddiant, gweithgareddau

# Organisations rather than what they offer.
question-organisations = sefydliad, sefydliadau, cymdeithas, cymdeithasau, elusen, elusennau, cwmni, gwmni, cwmnïau, partner, partneriaid, pwy

# A thank-you or goodbye that needs no search.
question-thanks = diolch, diolch yn fawr, diolch o galon, hwyl, hwyl fawr, gwych, perffaith, da iawn

# Yes and no to a question of the bot.
answer-yes = ie, ydw, oes, iawn, wrth gwrs, ie plis, cei, gwna, gofynna, ok
answer-no = na, nac oes, nac ydw, dim diolch, ddim nawr, paid, gad e, gad o
