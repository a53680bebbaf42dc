## Gorchmynion: beth maen nhw'n ei wneud, ac enwau eraill arnyn nhw (gyda chomas rhyngddyn nhw, heb fylchau)

command-start = o'r dechrau: pwy ydw i a beth alla i ei wneud
command-start-names = dechrau
command-learn = dod o hyd i gyrsiau, gweithdai, mentora, sefydliadau a chanllawiau
command-learn-names = dysgu, chwilio, cwrs, cyrsiau
command-partners = dod o hyd i sefydliadau partner: pwy ydyn nhw, beth maen nhw'n ei gynnig a'i geisio
command-partners-names = partneriaid, sefydliadau
command-settings = dy iaith, dy ardal a dy ddiddordebau
command-settings-names = gosodiadau
command-language = newid yr iaith
command-language-names = iaith
command-invite = gwahodd cydlynydd neu gynrychiolydd sefydliad
command-invite-names = gwahodd, gwahoddiad
command-roles = pwy sydd â pha rôl yn y gymuned
command-roles-names = rolau
command-link = cysylltu'r cyfrif hwn â'r un ar blatfform arall
command-link-names = cysylltu
command-unlink = tynnu'r cyfrif hwn allan o'r rhai sydd wedi'u cysylltu
command-unlink-names = datgysylltu
command-privacy = beth rydw i'n ei gadw amdanat ti, pam ac am ba hyd
command-privacy-names = preifatrwydd, data
command-mydata = gweld popeth rydw i'n ei gadw amdanat ti, fel ffeiliau
command-mydata-names = fy-nata
command-erase = dileu popeth rydw i'n ei gadw amdanat ti
command-erase-names = dileu
command-stop = dim neges nad wyt ti wedi gofyn amdani, hyd at /start
command-stop-names = stopio
command-help = beth elli di ei wneud yma
command-help-names = cymorth, gorchmynion
command-cancel = rhoi'r gorau i'r hyn rydyn ni'n ei wneud
command-cancel-names = canslo

## Beth all ddilyn gorchymyn: ei enw (llythrennau bach, dim bylchau) a beth ydyw

words-learn = beth
words-learn-about = beth hoffet ti ei ddysgu, yn dy eiriau dy hun
words-partners = beth
words-partners-about = enw, lle, neu'r hyn mae'r sefydliad yn ei gynnig neu'n chwilio amdano
words-language = iaith
words-language-about = yr iaith rwyt ti am ei siarad gyda fi
words-code = cod
words-code-about = y cod a gefaist ti
command-introductions = dy geisiadau i sefydliadau a syniadau, a beth ddaeth ohonyn nhw
command-introductions-names = cyflwyniadau
