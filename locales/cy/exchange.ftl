## Problems of catalogue files: where, what is wrong, and what to do about it

# $file: name of the file
# $line, $column: where in it
# $reason: one of the sentences below
exchange-problem-file = { $file }: { $reason }
exchange-problem-line = { $file }, llinell { $line }: { $reason }
exchange-problem-column = { $file }, llinell { $line }, colofn “{ $column }”: { $reason }

## The file as a whole

# $error: words of the operating system
exchange-unreadable = Does dim modd darllen y ffeil: { $error }
exchange-empty = Mae’r ffeil yn wag. Gwna’n siŵr ei bod wedi’i chadw a’i hanfon yn gyfan.
exchange-header-only = Pennawd yn unig sydd yn y ffeil, heb yr un rhes. Allforia hi eto, gyda’i data.
# $columns: the first names in the header
exchange-no-title-column = Nid yw’r un o’r colofnau’n edrych fel y teitl: { $columns }. Galwa golofn y teitl yn “title”, neu dyweda pa un yw hi mewn ffeil fapio.
# $format: name of a file format
exchange-not-read = Rwy’n adnabod { $format }, ond dydw i ddim yn ei ddarllen eto. Rwy’n darllen CSV, JSON-LD schema.org a JSON ROR.
exchange-spreadsheet = Taenlen yw hon (XLSX, XLS neu ODS). Cadwa hi fel “CSV UTF-8” a rho gynnig arall arni.
exchange-binary = Nid ffeil destun yw hon. Rwy’n darllen CSV, JSON-LD schema.org a JSON ROR.
exchange-ror-old = Ffeil ROR sgema 1 yw hon, nad yw’n cael ei chyhoeddi mwyach. Lawrlwytha sgema 2 o ror.org.
exchange-not-schema-org = JSON-LD yw hwn, ond nid yng ngeirfa schema.org, yr unig un rwy’n ei darllen hyd yma.

## JSON

# $error: words of the JSON reader
exchange-json-broken = Nid yw hwn yn JSON dilys: { $error }. Cywira’r lle hwn; darllenwyd gweddill y ffeil.
exchange-json-syntax = O’r fan hon ymlaen nid yw’n JSON dilys: mae coma, dyfynnod neu fraced ar goll. Cywira’r lle hwn; ni ddarllenwyd yr hyn sy’n dilyn.
exchange-json-truncated = Mae’r ffeil yn gorffen yng nghanol gwrthrych JSON. Lawrlwytha neu allforia hi eto, yn gyfan.
# $limit: how deep objects may nest
exchange-json-too-deep = Mae gwrthrychau wedi’u nythu’n ddyfnach na { $limit } lefel. Does dim angen hynny ar unrhyw gatalog; allforia ef eto heb yr ailadrodd.
# $limit: in megabytes
exchange-json-too-large = Mae un gwrthrych yn fwy na { $limit } MB. Rhanna’r ffeil yn rhestr o wrthrychau llai.

## Rows of CSV

exchange-quote-broken = Nid yw dyfynnod wedi’i gau, neu mae wedi’i gau yng nghanol cell. Caea ef ar ddiwedd y gell; o fewn y testun, ysgrifenna ef ddwywaith ("").
exchange-row-too-long = Mae’r rhes yn hirach nag 1 MB. Fel arfer mae’r toriadau llinell ar goll; allforia’r ffeil eto.
# $cells: cells in the row
# $columns: columns in the header
exchange-cells = Nid yw’r rhes yn cyfateb i’r pennawd (celloedd: { $cells }, colofnau: { $columns }). Rho ddyfynodau o gwmpas testun sy’n cynnwys y gwahanydd.
exchange-nul = Mae nodau nwl (NUL) yn y gell. Mae’r ffeil wedi’i difrodi neu ei chadw’n anghywir; allforia hi eto fel UTF-8.
exchange-character-broken = Mae nod yn y gell na ellir ei ddarllen: mae’r ffeil yn cymysgu dau amgodiad. Allforia hi eto fel UTF-8.

## What a row lacks, or says twice

exchange-id-missing = Mae’r dynodydd ar goll. Rho i’r rhes god ei hun sy’n aros yr un fath ym mhob mewnforiad.
exchange-title-missing = Mae’r teitl ar goll. Llenwa ef; hebddo does dim i’w ddangos.
# $title: title of the row
exchange-kind-missing = Alla i ddim dweud ai cyfle dysgu neu sefydliad yw “{ $title }”. Ychwanega golofn “kind” (course, workshop, … neu organisation), neu dyweda hynny mewn ffeil fapio.
# $id: identifier
# $line: line of its first row
exchange-contradiction = Mae’r dynodydd “{ $id }” ar linell { $line } hefyd, gyda chynnwys gwahanol yma. Cywira un o’r rhesi, neu rho godau gwahanol iddynt.

## Values

# $value: the cell
exchange-kind-unknown = Dydw i ddim yn adnabod y math “{ $value }”. Ysgrifenna course, workshop, programme, apprenticeship, internship, mentoring, mooc, volunteering, club, contest, event, guidance neu organisation.
exchange-date-unreadable = Nid dyddiad yw “{ $value }”. Ysgrifenna ef fel 2027-01-12, 12.01.2027 neu 12 Ionawr 2027.
exchange-date-relative = Nifer o ddyddiau yw “{ $value }”, nid dyddiad. Ysgrifenna’r dyddiad fel 2027-01-12.
exchange-time-unreadable = Nid amser o’r dydd yw “{ $value }”. Ysgrifenna ef fel 17:00.
exchange-hours-unreadable = Nid nifer o oriau yw “{ $value }”. Ysgrifenna rif, fel 20.
exchange-yes-no-unreadable = Nid yw “{ $value }” yn golygu ie na nage. Ysgrifenna 1 neu 0, yes neu no.
exchange-cost-without-currency = Nid yw “{ $value }” yn dweud ym mha arian cyfred. Ysgrifenna 25 GBP, neu enwa’r arian cyfred mewn ffeil fapio.
exchange-cost-unreadable = Nid pris yw “{ $value }”. Ysgrifenna ef fel 25 GBP, £12.50 neu am ddim.
exchange-currency-unknown = Dydw i ddim yn adnabod yr arian cyfred “{ $value }”. Ysgrifenna ei god: RON, EUR, …
exchange-level-unreadable = Nid lefel EQF yw “{ $value }”. Ysgrifenna rif o 1 i 8, neu ystod fel 3-5.
exchange-isced-unreadable = Nid lefel ISCED yw “{ $value }”. Ysgrifenna rif o 0 i 8.
exchange-setting-unknown = Nid cyd-destun dysgu yw “{ $value }”. Ysgrifenna formal, non-formal neu informal.
exchange-sector-unknown = Dydw i ddim yn adnabod y sector “{ $value }”. Ysgrifenna authority, education, company, culture neu ngo.
exchange-language-unknown = Dydw i ddim yn adnabod yr iaith “{ $value }”. Ysgrifenna ei chod: ro, en, cy, …
exchange-mode-unknown = Nid yw “{ $value }” yn dweud sut mae cymryd rhan. Ysgrifenna presential, online, blended neu work-based.
exchange-url-unreadable = Nid cyfeiriad gwe yw “{ $value }”. Ysgrifenna ef yn llawn, gyda https:// o’i flaen.
exchange-position-unreadable = Nid cyfesuryn yw “{ $value }”. Ysgrifenna raddau gyda phwynt degol, fel 46.5425, y lledred a’r hydred ill dau.
# $start, $end: days
exchange-ends-before-start = Mae’n gorffen ({ $end }) cyn dechrau ({ $start }). Cywira un o’r dyddiadau.

## The mapping file

# $error: words of the TOML reader
exchange-mapping-unreadable = Nid yw’r ffeil fapio’n TOML dilys: { $error }
# $encoding: what stands in the file
exchange-encoding-unknown = Dydw i ddim yn adnabod yr amgodiad “{ $encoding }”. Ysgrifenna, er enghraifft, utf-8, windows-1252 neu iso-8859-14.
exchange-delimiter-wrong = Rhaid i’r gwahanydd fod yn un arwydd, fel ";" neu ",".
# $name: what stands in the file
# $known: the names of all our fields
exchange-field-unknown = Nid oes maes “{ $name }”. Y meysydd yw: { $known }.
# $column: name of a column
exchange-id-column-missing = Mae’r ffeil fapio’n creu’r dynodydd o’r golofn “{ $column }”, nad yw yn y ffeil. Cywira enw’r golofn.
