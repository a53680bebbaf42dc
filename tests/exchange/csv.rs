//! CSV in others' shapes and in our own.

use jiff::civil::{date, time};
use xploit_bot::core::catalogue::{
    Cost, Kind, Levels, Mode, Place, Position, Price, Sector, Setting,
};

use crate::{fixture, language, mapped, read, read_with};

fn price(cents: i64, currency: &str) -> Option<Cost> {
    Some(Cost::Price(Price { cents, currency: currency.to_owned() }))
}

#[test]
fn an_agenda_in_windows_1252() {
    let given =
        read_with(fixture("agenda.windows-1252.csv"), &mapped("[defaults]\nlanguage = 'es'"));
    assert_eq!(given.told(), ["7 FECHA-FIN ends-before-start"]);
    assert_eq!(given.ignored, ["LARGA-DURACION"]);
    assert_eq!(given.entries.len(), 5);

    let ceramics = given.opportunity("9001");
    assert_eq!(ceramics.wordings[0].title, "Cerámica para quien empieza");
    assert_eq!(ceramics.wordings[0].language.to_string(), "es");
    assert_eq!(ceramics.wordings[0].description, "");
    assert_eq!(ceramics.kind, Kind::Course);
    assert_eq!((ceramics.setting, ceramics.setting_derived), (Some(Setting::NonFormal), true));
    assert_eq!(ceramics.cost, Some(Cost::Free));
    assert_eq!(ceramics.audience, "Jovenes, Mayores");
    assert_eq!(ceramics.url, "https://agenda.example.org/?id=9001&ver=1");
    let expected = Place {
        venue: "Centro Cultural La Encina".to_owned(),
        street: "CALLE DEL NOGAL 12".to_owned(),
        city: "NORTE".to_owned(),
        country: String::new(),
        position: Some(Position { lat: 40.4786, lon: -3.7094 }),
    };
    assert_eq!(ceramics.place, expected);
    let run = &ceramics.runs[0];
    assert_eq!((run.start, run.end), (Some(date(2025, 2, 24)), Some(date(2025, 3, 26))));
    assert_eq!(run.time, Some(time(17, 30, 0, 0)));
    // X is Wednesday; what is no day among the exceptions is passed over.
    assert_eq!(run.schedule, "lunes, miércoles (excepto 03/03/2025)");

    let radio = given.opportunity("9002");
    assert_eq!(radio.kind, Kind::Workshop);
    assert_eq!(radio.cost, price(300, "EUR"));
    assert_eq!(
        radio.wordings[0].description,
        "Dos horas para grabar “tu calle”.\n\nTrae tu móvil & ganas."
    );
    assert_eq!(radio.place.position, None);

    let club = given.opportunity("9003");
    assert_eq!(club.wordings[0].title, "Club de lectura \"Las Mañanas\"");
    assert_eq!(club.kind, Kind::Club);
    assert_eq!(
        club.cost,
        Some(Cost::Words("Invitaciones en taquilla una semana antes".to_owned()))
    );
    assert_eq!(club.place.street, "PLAZA DEL OLMO");
    assert_eq!(club.place.position, Some(Position { lat: 40.40, lon: -3.69 }));
    let run = &club.runs[0];
    assert_eq!((run.start, run.end), (Some(date(2022, 10, 6)), Some(date(2033, 6, 30))));

    let night = given.opportunity("9004");
    assert_eq!(night.kind, Kind::Event);
    assert_eq!(night.cost, Some(Cost::Free));
    // Midnight is how the source says that it knows no hour.
    assert_eq!(night.runs[0].time, None);
    assert_eq!(
        night.wordings[0].description,
        "Primera línea\nsegunda línea, con \"comillas\" y ; punto y coma"
    );

    assert_eq!(given.opportunity("9006").mode, Some(Mode::Online));
}

#[test]
fn qualifications_in_two_languages() {
    let given = read(fixture("calificari.csv"));
    assert_eq!(given.told(), ["5 eqf_level level-unreadable"]);
    let beekeeper = given.opportunity("q-001");
    let wordings: Vec<_> =
        beekeeper.wordings.iter().map(|it| (it.language.to_string(), it.title.as_str())).collect();
    assert_eq!(
        wordings,
        [("en".to_owned(), "Beekeeper"), ("lt".to_owned(), "Bitininkas, LTKS IV")]
    );
    assert_eq!(beekeeper.kind, Kind::Programme);
    assert_eq!((beekeeper.setting, beekeeper.setting_derived), (Some(Setting::Formal), true));
    assert_eq!(beekeeper.level, Levels::new(4, 4));
    assert_eq!(beekeeper.topics, ["Agriculture, forestry"]);
    assert_eq!(given.opportunity("q-003").wordings.len(), 1);
    assert_eq!(given.opportunity("q-003").level, Levels::new(3, 4));
}

#[test]
fn programmes_of_studies_get_identifiers_of_their_own() {
    let given = read(fixture("programe.csv"));
    assert_eq!(given.told(), Vec::<String>::new());
    let ids: Vec<_> = given.entries.iter().map(|it| it.id().to_owned()).collect();
    assert_eq!(
        ids,
        [
            "uta/facultatea-de-mecanica/mecanica-fina/romana/full-time/arini",
            "uta/facultatea-de-mecanica/mecanica-fina/engleza/full-time/arini",
            "uta/facultatea-de-mecanica/mecanica-fina/romana/distance/arini",
            "uta/facultatea-de-mecanica/mecanica-fina/romana/full-time/poiana",
            "uta/facultatea-de-litere/traducere-si-interpretare/romana/full-time/arini",
            "uta/facultatea-de-medicina/medicina/romana/full-time/arini",
        ]
    );
    let english = given.opportunity(&ids[1]);
    // The column "language" is that of teaching here; the title is Romanian.
    assert_eq!(english.languages, [language("en")]);
    assert_eq!(english.wordings[0].language.to_string(), "ro");
    assert_eq!(english.level, Levels::new(6, 6));
    assert_eq!(english.setting, Some(Setting::Formal));
    assert_eq!(english.kind, Kind::Programme);
    assert_eq!(english.place.venue, "Facultatea de Mecanică");
    assert_eq!(given.opportunity(&ids[2]).mode, Some(Mode::Online));
    assert_eq!(given.opportunity(&ids[4]).level, Levels::new(6, 6));
    assert_eq!(given.opportunity(&ids[5]).level, Levels::new(7, 7));
}

#[test]
fn lists_of_institutions() {
    let given = read(fixture("institutii.csv"));
    assert_eq!(given.told(), Vec::<String>::new());
    let academy = given.organisation("amp");
    assert_eq!(academy.wordings[0].title, "ACADEMIA DE MUZICĂ ŞI DANS „POIANA\" DIN POIANA");
    assert_eq!(academy.sector, Some(Sector::Education));
    assert_eq!(academy.place.city, "Poiana");
}

#[test]
fn a_bare_list_gives_only_what_names_itself() {
    let given = read(fixture("liste.csv"));
    assert_eq!(given.told(), ["4 kind kind-missing"]);
    assert_eq!(given.organisation("1").sector, Some(Sector::Ngo));
    assert_eq!(given.organisation("2").sector, Some(Sector::Education));
    assert_eq!(given.opportunity("4").kind, Kind::Workshop);
    let given = read_with(fixture("liste.csv"), &mapped("[defaults]\nkind = 'organisation'"));
    assert_eq!((given.entries.len(), given.problems.len()), (4, 0));
}

#[test]
fn a_mapping_explains_a_strange_file() {
    let mapping = String::from_utf8(fixture("straniu.toml")).unwrap();
    let given = read_with(fixture("straniu.csv"), &mapped(&mapping));
    assert_eq!(given.told(), Vec::<String>::new());
    let baskets = given.opportunity("A-1");
    assert_eq!(baskets.wordings.len(), 1);
    assert_eq!(baskets.wordings[0].language.to_string(), "cs");
    assert_eq!(baskets.kind, Kind::Workshop);
    assert_eq!(baskets.cost, price(45_000, "CZK"));
    assert_eq!(baskets.provider, "Město Lipová");
    assert_eq!(baskets.place.country, "CZ");
    assert_eq!(baskets.runs[0].start, Some(date(2027, 1, 12)));
    assert_eq!(given.opportunity("A-2").wordings[1].title, "Law for clubs");
}

#[test]
fn a_mapping_makes_identifiers() {
    let csv = "cod;oraș;titlu;organizator\n7;Arini;Olărit;Clubul\n7;Poiana;Olărit;Clubul\n";
    let given = read_with(csv, &mapped("id = ['Cod', 'Oraș']"));
    assert_eq!(given.told(), Vec::<String>::new());
    assert_eq!(given.opportunity("7/poiana").place.city, "Poiana");
    let options = mapped("id = ['cod', 'sat']");
    let source = std::io::Cursor::new(csv);
    let Err(problem) = xploit_bot::exchange::open(source, "file", &options) else { panic!() };
    assert_eq!(crate::told(&problem), "1 - id-column-missing");
}

#[test]
fn our_own_columns() {
    let given = read(fixture("proprii.csv"));
    assert_eq!(given.told(), Vec::<String>::new());
    let radio = given.opportunity("radio");
    assert_eq!(radio.wordings[0].description, "Înregistrăm strada.\n\nApoi o ascultăm.");
    assert_eq!(radio.wordings[1].title, "Környékrádió");
    assert_eq!((radio.setting, radio.setting_derived), (Some(Setting::NonFormal), false));
    assert_eq!(radio.competences, ["creativitate", "colaborare"]);
    assert_eq!(radio.cost, price(1050, "RON"));
    assert_eq!(radio.hours, Some(8));
    // Days are counted from 22 December 2026.
    assert_eq!(radio.verified_on, Some(date(2026, 12, 19)));
    let [first, second] = &radio.runs[..] else { panic!("{:?}", radio.runs) };
    assert_eq!((first.start, first.end), (Some(date(2027, 1, 12)), Some(date(2027, 2, 2))));
    assert_eq!(first.deadline, Some(date(2027, 1, 5)));
    assert!(first.place.is_empty());
    assert_eq!((second.id.as_str(), second.place.city.as_str()), ("r2", "Poiana"));

    let antena = given.organisation("antena");
    assert_eq!(antena.seeks, ["voluntari", "spațiu"]);
    assert_eq!(antena.other_names, ["CA"]);
    // Made harmless for spreadsheets when it was written.
    assert_eq!(given.opportunity("ghid").wordings[0].title, "=Ghid: cum începi");
}

#[test]
fn rows_apart_become_one_entry_once() {
    let mut csv = "id,kind,language,title,start\n".to_owned();
    for n in 0..100 {
        csv += &format!("a{n},course,ro,Curs {n},2027-01-01\n");
    }
    for n in (0..100).rev() {
        csv += &format!("a{n},,hu,Tanfolyam {n},\na{n},,,,2027-02-01\n");
    }
    let given = read(csv);
    assert_eq!((given.entries.len(), given.problems.len()), (100, 0));
    for n in 0..100 {
        let it = given.opportunity(&format!("a{n}"));
        assert_eq!((it.wordings.len(), it.runs.len()), (2, 2));
    }
}

#[test]
fn a_row_that_contradicts_is_told_and_adds_nothing() {
    let given = read(
        "id,kind,language,title,provider,start\n\
         a,course,ro,Olărit,Clubul,2027-01-01\n\
         a,course,ro,Împletit,Clubul,2027-02-01\n\
         a,course,ro,Olărit,Altcineva,2027-03-01\n\
         b,course,ro,Țesut,,\n\
         a,club,,,,\n\
         a,course,ro,Olărit,Clubul,2027-01-01\n",
    );
    assert_eq!(
        given.told(),
        ["3 title contradiction", "4 provider contradiction", "6 kind contradiction"]
    );
    let args: Vec<_> =
        given.problems[0].reason.args.iter().map(|(name, _)| name.as_ref()).collect();
    assert_eq!(args, ["id", "line"]);
    assert_eq!(given.opportunity("a").runs.len(), 1);
    assert_eq!(given.entries.len(), 2);
}

#[test]
fn the_places_of_runs() {
    let given = read(
        "id,titlu,oraș,început\n\
         a,Olărit,Arini,2027-01-01\n\
         a,Olărit,Poiana,2027-02-01\n\
         a,Olărit,Arini,2027-03-01\n",
    );
    let cities: Vec<_> =
        given.opportunity("a").runs.iter().map(|run| run.place.city.as_str()).collect();
    assert_eq!(given.opportunity("a").place.city, "Arini");
    assert_eq!(cities, ["", "Poiana", ""]);
}

#[test]
fn header_names_in_other_languages() {
    for (header, row) in [
        (
            "Cod;Denumire;Organizator;Dată început;Preț;Limbi",
            "a;Olărit;Clubul;12.01.2027;25 lei;română",
        ),
        (
            "Azonosító;Megnevezés;Szervező;Kezdés;Ár;Oktatás nyelve",
            "a;Olărit;Clubul;2027. január 12.;25 RON;román",
        ),
        (
            "Dynodydd;Teitl;Trefnydd;Dyddiad dechrau;Pris;Iaith addysgu",
            "a;Olărit;Clubul;12 Ionawr 2027;25 lei;Rwmaneg",
        ),
        (
            "Codice;Titolo;Ente;Data inizio;Prezzo;Lingue",
            "a;Olărit;Clubul;12 gennaio 2027;25 lei;rumeno",
        ),
        (
            "Kennung;Bezeichnung;Anbieter;Beginn;Preis;Unterrichtssprache",
            "a;Olărit;Clubul;12. Januar 2027;25 RON;Rumänisch",
        ),
        (
            "Code;Intitulé;Organisateur;Date de début;Prix;Langues",
            "a;Olărit;Clubul;12 janvier 2027;25 RON;roumain",
        ),
        (
            "Kodas;Pavadinimas;Organizatorius;Pradžia;Kaina;Mokymo kalba",
            "a;Olărit;Clubul;2027 m. sausio 12 d.;25 RON;rumunų",
        ),
    ] {
        for delimiter in [",", ";", "\t", "|"] {
            let text = format!("{header}\n{row}\n").replace(';', delimiter);
            let given = read(text);
            assert_eq!(given.told(), Vec::<String>::new(), "{header}");
            let it = given.opportunity("a");
            assert_eq!(it.provider, "Clubul", "{header}");
            assert_eq!(it.runs[0].start, Some(date(2027, 1, 12)), "{header}");
            assert_eq!(it.cost, price(2500, "RON"), "{header}");
            assert_eq!(it.languages, [language("ro")], "{header}");
        }
    }
}
