## Problems of catalogue files: where, what is wrong, and what to do about it

# $file: name of the file
# $line, $column: where in it
# $reason: one of the sentences below
exchange-problem-file = { $file }: { $reason }
exchange-problem-line = { $file }, rândul { $line }: { $reason }
exchange-problem-column = { $file }, rândul { $line }, coloana „{ $column }”: { $reason }

## The file as a whole

# $error: words of the operating system
exchange-unreadable = Fișierul nu poate fi citit: { $error }
exchange-empty = Fișierul e gol. Verifică dacă a fost salvat și trimis întreg.
exchange-header-only = Fișierul are doar capul de tabel, fără niciun rând. Exportă-l din nou, cu date.
# $columns: the first names in the header
exchange-no-title-column = Nicio coloană nu e titlul, din câte văd: { $columns }. Numește coloana titlului „title” sau spune care e într-un fișier de corespondențe.
# $format: name of a file format
exchange-not-read = Recunosc formatul { $format }, dar încă nu îl citesc. Citesc CSV, JSON-LD (schema.org) și JSON de la ROR.
exchange-spreadsheet = E un registru de calcul (XLSX, XLS sau ODS). Salvează-l ca „CSV UTF-8” și încearcă din nou.
exchange-binary = Nu e un fișier text. Citesc CSV, JSON-LD (schema.org) și JSON de la ROR.
exchange-ror-old = E un fișier ROR în schema 1, care nu se mai publică. Descarcă de la ror.org schema 2.
exchange-not-schema-org = E JSON-LD, dar nu în vocabularul schema.org, singurul pe care îl citesc deocamdată.

## JSON

# $error: words of the JSON reader
exchange-json-broken = Nu e JSON valid: { $error }. Corectează locul acesta; restul fișierului a fost citit.
exchange-json-syntax = De aici încolo nu mai e JSON valid: lipsește o virgulă, o ghilimea sau o paranteză. Corectează locul acesta; ce urmează nu a fost citit.
exchange-json-truncated = Fișierul se termină în mijlocul unui obiect JSON. Descarcă-l sau exportă-l din nou, întreg.
# $limit: how deep objects may nest
exchange-json-too-deep = Obiectele sunt imbricate pe mai mult de { $limit } niveluri. Niciun catalog nu are nevoie de atât; exportă-l din nou, fără repetiții.
# $limit: in megabytes
exchange-json-too-large = Un singur obiect are peste { $limit } MB. Împarte fișierul într-o listă de obiecte mai mici.

## Rows of CSV

exchange-quote-broken = Ghilimelele nu sunt închise sau sunt închise în mijlocul celulei. Închide-le la capătul celulei; o ghilimea din text se scrie dublu ("").
exchange-row-too-long = Rândul e mai lung de 1 MB. De obicei lipsesc sfârșiturile de rând; exportă fișierul din nou.
# $cells: cells in the row
# $columns: columns in the header
exchange-cells = Rândul nu se potrivește cu capul de tabel (celule: { $cells }, coloane: { $columns }). Pune între ghilimele textul în care apare separatorul.
exchange-nul = Celula conține caractere nule (NUL). Fișierul e deteriorat sau salvat greșit; exportă-l din nou ca UTF-8.
exchange-character-broken = Celula are un caracter care nu poate fi citit: fișierul amestecă două codificări. Exportă-l din nou ca UTF-8.

## What a row lacks, or says twice

exchange-id-missing = Lipsește identificatorul. Dă-i rândului un cod al lui, care rămâne același la fiecare import.
exchange-title-missing = Lipsește titlul. Completează-l; fără el nu am ce arăta.
# $title: title of the row
exchange-kind-missing = Nu pot spune dacă „{ $title }” e o oportunitate de învățare sau o organizație. Adaugă o coloană „kind” (course, workshop, … sau organisation) ori spune-o într-un fișier de corespondențe.
# $id: identifier
# $line: line of its first row
exchange-contradiction = Identificatorul „{ $id }” apare și pe rândul { $line }, cu alt conținut aici. Corectează unul dintre rânduri sau dă-le coduri diferite.

## Values

# $value: the cell
exchange-kind-unknown = Nu cunosc felul „{ $value }”. Scrie course, workshop, programme, apprenticeship, internship, mentoring, mooc, volunteering, club, contest, event, guidance sau organisation.
exchange-date-unreadable = „{ $value }” nu e o dată. Scrie-o ca 2027-01-12, 12.01.2027 sau 12 ianuarie 2027.
exchange-date-relative = „{ $value }” e un număr de zile, nu o dată. Scrie data ca 2027-01-12.
exchange-time-unreadable = „{ $value }” nu e o oră. Scrie-o ca 17:00.
exchange-hours-unreadable = „{ $value }” nu e un număr de ore. Scrie un număr, ca 20.
exchange-yes-no-unreadable = „{ $value }” nu e nici da, nici nu. Scrie 1 sau 0, da sau nu.
exchange-cost-without-currency = „{ $value }” nu spune în ce monedă e. Scrie 25 RON sau spune moneda într-un fișier de corespondențe.
exchange-cost-unreadable = „{ $value }” nu e un preț. Scrie-l ca 25 RON, 10,50 lei sau gratuit.
exchange-currency-unknown = Nu cunosc moneda „{ $value }”. Scrie codul ei: RON, EUR, …
exchange-level-unreadable = „{ $value }” nu e un nivel CEC. Scrie un număr de la 1 la 8 sau un interval, ca 3-5.
exchange-isced-unreadable = „{ $value }” nu e un nivel ISCED. Scrie un număr de la 0 la 8.
exchange-setting-unknown = „{ $value }” nu e un cadru de învățare. Scrie formal, non-formal sau informal.
exchange-sector-unknown = Nu cunosc sectorul „{ $value }”. Scrie authority, education, company, culture sau ngo.
exchange-language-unknown = Nu cunosc limba „{ $value }”. Scrie codul ei: ro, en, hu, …
exchange-mode-unknown = „{ $value }” nu spune cum se participă. Scrie presential, online, blended sau work-based.
exchange-url-unreadable = „{ $value }” nu e o adresă web. Scrie-o întreagă, cu https:// în față.
exchange-position-unreadable = „{ $value }” nu e o coordonată. Scrie grade cu punct zecimal, ca 46.5425, și latitudinea, și longitudinea.
# $start, $end: days
exchange-ends-before-start = Se încheie ({ $end }) înainte să înceapă ({ $start }). Corectează una dintre date.

## The mapping file

# $error: words of the TOML reader
exchange-mapping-unreadable = Fișierul de corespondențe nu e TOML valid: { $error }
# $encoding: what stands in the file
exchange-encoding-unknown = Nu cunosc codificarea „{ $encoding }”. Scrie, de exemplu, utf-8, windows-1250 sau iso-8859-16.
exchange-delimiter-wrong = Separatorul trebuie să fie un singur semn, ca ";" sau ",".
# $name: what stands in the file
# $known: the names of all our fields
exchange-field-unknown = Nu am un câmp „{ $name }”. Câmpurile sunt: { $known }.
# $column: name of a column
exchange-id-column-missing = Fișierul de corespondențe face identificatorul din coloana „{ $column }”, pe care fișierul nu o are. Corectează numele coloanei.
