## Comenzile: ce fac și cum li se mai spune (nume despărțite prin virgule, fără spații)

command-start = de la început: cine sunt și ce pot face
command-start-names = început, pornește
command-learn = caută cursuri, ateliere, mentorat, organizații și ghiduri
command-learn-names = învață, caută, curs, cursuri
command-partners = găsește organizații partenere: cine sunt, ce oferă, ce caută
command-partners-names = parteneri, organizații
command-settings = limba, localitatea și interesele tale
command-settings-names = setări
command-language = schimbă limba
command-language-names = limba
command-invite = invită un coordonator sau reprezentantul unei organizații
command-invite-names = invită, invitație
command-roles = cine ce rol are în comunitate
command-roles-names = roluri
command-link = leagă contul de aici de cel de pe altă platformă
command-link-names = leagă
command-unlink = scoate contul de aici dintre cele legate
command-unlink-names = dezleagă
command-privacy = ce păstrez despre tine, de ce și cât timp
command-privacy-names = confidențialitate, date
command-mydata = vezi tot ce păstrez despre tine, ca fișiere
command-mydata-names = datele-mele
command-erase = șterge tot ce păstrez despre tine
command-erase-names = șterge, uită-mă
command-stop = niciun mesaj pe care nu l-ai cerut, până la /start
command-stop-names = oprește
command-help = ce poți face aici
command-help-names = ajutor, comenzi
command-cancel = renunță la ce am început
command-cancel-names = anulează, renunță

## Ce poate urma după o comandă: numele (litere mici, fără spații) și ce este

words-learn = ce
words-learn-about = ce vrei să înveți, cu vorbele tale
words-partners = ce
words-partners-about = un nume, un loc, ce oferă sau ce caută organizația
words-language = limba
words-language-about = limba în care vrei să vorbim
words-code = cod
words-code-about = codul pe care l-ai primit
command-introductions = cererile tale către organizații și idei și ce a ieșit din ele
command-introductions-names = prezentări, cereri
