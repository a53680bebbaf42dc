## Ce nu merge cu baza de date și ce e de făcut

storage-url = Adresa bazei de date nu e bună. Scrie sqlite:CALE (de exemplu sqlite:xploit.db) sau postgres://utilizator:parola@gazda/nume.
storage-old-sqlite = Programul a fost compilat cu SQLite { $found }, care își poate strica jurnalul. E nevoie de cel puțin { $needed }: compilează-l din nou cu versiunile din Cargo.lock.
storage-newer = Baza de date { $place } a fost deschisă de o versiune mai nouă a programului (migrarea { $version }). Instalează versiunea mai nouă sau pune la loc o copie de siguranță mai veche. Nu am schimbat nimic.
storage-altered = Migrarea { $version } din baza de date { $place } diferă de cea din această versiune. Folosește o versiune publicată a programului. Nu am schimbat nimic.
storage-full = Discul cu baza de date { $place } e plin. Eliberează spațiu și încearcă din nou; ce fusese confirmat s-a păstrat.
storage-read-only = Nu am voie să scriu în { $place }. Dă-i programului drept de scriere pe fișier și pe dosarul lui sau alege alt loc cu --database-url.
storage-cannot-open = Nu pot deschide { $place }. Verifică dacă dosarul există și dacă programul are voie să scrie în el.
storage-not-a-database = { $place } nu e o bază de date SQLite sau e deteriorată. Alege alt fișier sau pune la loc o copie de siguranță. Nu am schimbat nimic.
storage-unreachable = Serverul { $place } nu răspunde: { $reason }. Verifică dacă e pornit și dacă adresa, utilizatorul și parola sunt bune.
storage-fault = Baza de date { $place } a raportat o eroare: { $reason }. Încearcă din nou.
