//! The words that Europass has in its own editor and not in its files, in the language of the CV.

use crate::mapping::Collected;

/// The words that are known in each language: levels of languages, titles of sections, labels, and
/// the languages that people learn most.
#[rustfmt::skip]
const ENGLISH: [&str; 30] = [
        "native", "listening", "reading", "interaction", "production", "writing", "Categories",
        "Driving licence", "Hobbies and interests", "Conferences and seminars", "Creative works",
        "Social and political activities", "Networks and memberships", "Communication skills",
        "Communication and interpersonal skills", "Organisational skills",
        "Management and leadership skills", "Job-related skills", "Digital skills",
        "Other skills", "Thesis", "Level", "Sector", "English", "French", "German", "Italian",
        "Spanish", "Portuguese", "Russian",
];

/// The words of other languages in the same order, and the name of the language itself in English
/// and in it.
#[rustfmt::skip]
const WORDS: &[(&str, [&str; 2], [&str; 30])] = &[
    ("bg", ["Bulgarian", "български"], [
        "роден език", "слушане", "четене", "разговор", "самостоятелно говорене", "писане",
        "Категории", "Свидетелство за управление на МПС", "Хобита и интереси",
        "Конференции и семинари", "Творчески произведения", "Обществена и политическа дейност",
        "Мрежи и членства", "Комуникационни умения", "Комуникационни и междуличностни умения",
        "Организационни умения", "Управленски и лидерски умения", "Професионални умения",
        "Дигитални умения", "Други умения", "Дипломна работа", "Ниво", "Сектор", "английски",
        "френски", "немски", "италиански", "испански", "португалски", "руски",
    ]),
    ("cs", ["Czech", "čeština"], [
        "mateřský jazyk", "poslech", "čtení", "ústní interakce", "samostatný ústní projev",
        "psaní", "Skupiny", "Řidičský průkaz", "Koníčky a zájmy", "Konference a semináře",
        "Tvůrčí činnost", "Společenské a politické aktivity", "Sítě a členství",
        "Komunikační dovednosti", "Komunikační a mezilidské dovednosti", "Organizační dovednosti",
        "Řídicí a vůdčí dovednosti", "Pracovní dovednosti", "Digitální dovednosti",
        "Další dovednosti", "Závěrečná práce", "Úroveň", "Obor", "angličtina", "francouzština",
        "němčina", "italština", "španělština", "portugalština", "ruština",
    ]),
    ("da", ["Danish", "dansk"], [
        "modersmål", "lytning", "læsning", "samtale", "mundtlig fremstilling", "skrivning",
        "Kategorier", "Kørekort", "Hobbyer og interesser", "Konferencer og seminarer",
        "Kreative værker", "Sociale og politiske aktiviteter", "Netværk og medlemskaber",
        "Kommunikationsfærdigheder", "Kommunikationsfærdigheder og sociale færdigheder",
        "Organisatoriske færdigheder", "Ledelsesfærdigheder", "Jobrelaterede færdigheder",
        "Digitale færdigheder", "Andre færdigheder", "Speciale", "Niveau", "Sektor", "engelsk",
        "fransk", "tysk", "italiensk", "spansk", "portugisisk", "russisk",
    ]),
    ("de", ["German", "Deutsch"], [
        "Muttersprache", "Hören", "Lesen", "Gespräche", "Sprechen", "Schreiben", "Klassen",
        "Führerschein", "Hobbys und Interessen", "Konferenzen und Seminare", "Kreative Arbeiten",
        "Soziales und politisches Engagement", "Netzwerke und Mitgliedschaften",
        "Kommunikative Fähigkeiten", "Kommunikative und soziale Fähigkeiten",
        "Organisatorische Fähigkeiten", "Management- und Führungskompetenz",
        "Berufliche Fähigkeiten", "Digitale Kompetenz", "Sonstige Fähigkeiten", "Abschlussarbeit",
        "Niveau", "Branche", "Englisch", "Französisch", "Deutsch", "Italienisch", "Spanisch",
        "Portugiesisch", "Russisch",
    ]),
    ("el", ["Greek", "Ελληνικά"], [
        "μητρική γλώσσα", "ακουστική κατανόηση", "ανάγνωση", "προφορική επικοινωνία",
        "προφορική έκφραση", "γραφή", "Κατηγορίες", "Άδεια οδήγησης", "Χόμπι και ενδιαφέροντα",
        "Συνέδρια και σεμινάρια", "Δημιουργικά έργα", "Κοινωνικές και πολιτικές δραστηριότητες",
        "Δίκτυα και συμμετοχές", "Επικοινωνιακές δεξιότητες",
        "Επικοινωνιακές και διαπροσωπικές δεξιότητες", "Οργανωτικές δεξιότητες",
        "Διοικητικές και ηγετικές δεξιότητες", "Επαγγελματικές δεξιότητες", "Ψηφιακές δεξιότητες",
        "Άλλες δεξιότητες", "Διπλωματική εργασία", "Επίπεδο", "Κλάδος", "Αγγλικά", "Γαλλικά",
        "Γερμανικά", "Ιταλικά", "Ισπανικά", "Πορτογαλικά", "Ρωσικά",
    ]),
    ("es", ["Spanish", "español"], [
        "lengua materna", "comprensión auditiva", "comprensión de lectura", "interacción oral",
        "expresión oral", "expresión escrita", "Categorías", "Permiso de conducir",
        "Aficiones e intereses", "Conferencias y seminarios", "Trabajos creativos",
        "Actividades sociales y políticas", "Redes y afiliaciones", "Competencias comunicativas",
        "Competencias comunicativas e interpersonales", "Competencias organizativas",
        "Competencias de gestión y liderazgo", "Competencias profesionales",
        "Competencias digitales", "Otras competencias", "Tesis", "Nivel", "Sector", "inglés",
        "francés", "alemán", "italiano", "español", "portugués", "ruso",
    ]),
    ("et", ["Estonian", "eesti keel"], [
        "emakeel", "kuulamine", "lugemine", "suuline suhtlus", "suuline esitus", "kirjutamine",
        "Kategooriad", "Juhiluba", "Hobid ja huvid", "Konverentsid ja seminarid", "Loometööd",
        "Ühiskondlik ja poliitiline tegevus", "Võrgustikud ja liikmesus", "Suhtlusoskus",
        "Suhtlemis- ja koostööoskus", "Organiseerimisoskus", "Juhtimisoskus", "Tööalased oskused",
        "Digioskused", "Muud oskused", "Lõputöö", "Tase", "Valdkond", "inglise keel",
        "prantsuse keel", "saksa keel", "itaalia keel", "hispaania keel", "portugali keel",
        "vene keel",
    ]),
    ("fi", ["Finnish", "suomi"], [
        "äidinkieli", "kuullun ymmärtäminen", "luetun ymmärtäminen", "suullinen vuorovaikutus",
        "suullinen ilmaisu", "kirjoittaminen", "Luokat", "Ajokortti",
        "Harrastukset ja kiinnostuksen kohteet", "Konferenssit ja seminaarit", "Luovat työt",
        "Yhteiskunnallinen ja poliittinen toiminta", "Verkostot ja jäsenyydet", "Viestintätaidot",
        "Viestintä- ja vuorovaikutustaidot", "Organisointitaidot", "Johtamistaidot",
        "Ammatilliset taidot", "Digitaidot", "Muut taidot", "Opinnäytetyö", "Taso", "Toimiala",
        "englanti", "ranska", "saksa", "italia", "espanja", "portugali", "venäjä",
    ]),
    ("fr", ["French", "français"], [
        "langue maternelle", "écouter", "lire", "conversation", "expression orale", "écrire",
        "Catégories", "Permis de conduire", "Loisirs et centres d’intérêt",
        "Conférences et séminaires", "Travaux créatifs", "Activités sociales et politiques",
        "Réseaux et affiliations", "Compétences en communication",
        "Compétences en communication et relationnelles", "Compétences organisationnelles",
        "Compétences en gestion et encadrement", "Compétences liées à l’emploi",
        "Compétences numériques", "Autres compétences", "Mémoire", "Niveau", "Secteur", "anglais",
        "français", "allemand", "italien", "espagnol", "portugais", "russe",
    ]),
    ("hr", ["Croatian", "hrvatski"], [
        "materinski jezik", "slušanje", "čitanje", "govorna interakcija", "govorna produkcija",
        "pisanje", "Kategorije", "Vozačka dozvola", "Hobiji i interesi",
        "Konferencije i seminari", "Kreativni radovi", "Društvene i političke aktivnosti",
        "Mreže i članstva", "Komunikacijske vještine", "Komunikacijske i međuljudske vještine",
        "Organizacijske vještine", "Upravljačke i voditeljske vještine", "Poslovne vještine",
        "Digitalne vještine", "Ostale vještine", "Završni rad", "Razina", "Djelatnost",
        "engleski", "francuski", "njemački", "talijanski", "španjolski", "portugalski", "ruski",
    ]),
    ("hu", ["Hungarian", "magyar"], [
        "anyanyelv", "hallott szöveg értése", "olvasás", "társalgás", "folyamatos beszéd", "írás",
        "Kategóriák", "Járművezetői engedély", "Hobbik és érdeklődés",
        "Konferenciák és szemináriumok", "Alkotások", "Társadalmi és politikai tevékenység",
        "Hálózatok és tagságok", "Kommunikációs készségek",
        "Kommunikációs és interperszonális készségek", "Szervezési készségek",
        "Irányítási és vezetői készségek", "Munkával kapcsolatos készségek",
        "Digitális készségek", "Egyéb készségek", "Szakdolgozat", "Szint", "Ágazat", "angol",
        "francia", "német", "olasz", "spanyol", "portugál", "orosz",
    ]),
    ("it", ["Italian", "italiano"], [
        "lingua madre", "ascolto", "lettura", "interazione orale", "produzione orale",
        "scrittura", "Categorie", "Patente di guida", "Hobby e interessi",
        "Conferenze e seminari", "Opere creative", "Attività sociali e politiche",
        "Reti e affiliazioni", "Competenze comunicative",
        "Competenze comunicative e interpersonali", "Competenze organizzative",
        "Competenze di gestione e direzione", "Competenze professionali", "Competenze digitali",
        "Altre competenze", "Tesi", "Livello", "Settore", "inglese", "francese", "tedesco",
        "italiano", "spagnolo", "portoghese", "russo",
    ]),
    ("lt", ["Lithuanian", "lietuvių"], [
        "gimtoji kalba", "klausymas", "skaitymas", "bendravimas žodžiu",
        "informacijos pateikimas žodžiu", "rašymas", "Kategorijos", "Vairuotojo pažymėjimas",
        "Pomėgiai ir interesai", "Konferencijos ir seminarai", "Kūrybiniai darbai",
        "Visuomeninė ir politinė veikla", "Tinklai ir narystė", "Bendravimo gebėjimai",
        "Bendravimo ir tarpasmeniniai gebėjimai", "Organizaciniai gebėjimai",
        "Valdymo ir vadovavimo gebėjimai", "Profesiniai gebėjimai", "Skaitmeniniai gebėjimai",
        "Kiti gebėjimai", "Baigiamasis darbas", "Lygis", "Sektorius", "anglų", "prancūzų",
        "vokiečių", "italų", "ispanų", "portugalų", "rusų",
    ]),
    ("lv", ["Latvian", "latviešu"], [
        "dzimtā valoda", "klausīšanās", "lasīšana", "saruna", "runāšana", "rakstīšana",
        "Kategorijas", "Vadītāja apliecība", "Vaļasprieki un intereses",
        "Konferences un semināri", "Radošie darbi", "Sabiedriskā un politiskā darbība",
        "Tīkli un dalība organizācijās", "Komunikācijas prasmes",
        "Komunikācijas un saskarsmes prasmes", "Organizatoriskās prasmes", "Vadības prasmes",
        "Darba prasmes", "Digitālās prasmes", "Citas prasmes", "Noslēguma darbs", "Līmenis",
        "Nozare", "angļu", "franču", "vācu", "itāļu", "spāņu", "portugāļu", "krievu",
    ]),
    ("nb", ["Norwegian", "norsk"], [
        "morsmål", "lytting", "lesing", "samtale", "muntlig framstilling", "skriving", "Klasser",
        "Førerkort", "Hobbyer og interesser", "Konferanser og seminarer", "Kreative arbeider",
        "Sosiale og politiske aktiviteter", "Nettverk og medlemskap", "Kommunikasjonsferdigheter",
        "Kommunikasjons- og samarbeidsferdigheter", "Organisatoriske ferdigheter",
        "Lederferdigheter", "Yrkesferdigheter", "Digitale ferdigheter", "Andre ferdigheter",
        "Oppgave", "Nivå", "Bransje", "engelsk", "fransk", "tysk", "italiensk", "spansk",
        "portugisisk", "russisk",
    ]),
    ("nl", ["Dutch", "Nederlands"], [
        "moedertaal", "luisteren", "lezen", "gesprekken", "spreken", "schrijven", "Categorieën",
        "Rijbewijs", "Hobby’s en interesses", "Conferenties en seminars", "Creatieve werken",
        "Sociale en politieke activiteiten", "Netwerken en lidmaatschappen",
        "Communicatievaardigheden", "Communicatieve en sociale vaardigheden",
        "Organisatorische vaardigheden", "Management- en leiderschapsvaardigheden",
        "Beroepsvaardigheden", "Digitale vaardigheden", "Overige vaardigheden", "Scriptie",
        "Niveau", "Sector", "Engels", "Frans", "Duits", "Italiaans", "Spaans", "Portugees",
        "Russisch",
    ]),
    ("pl", ["Polish", "polski"], [
        "język ojczysty", "rozumienie ze słuchu", "czytanie", "interakcja", "produkcja",
        "pisanie", "Kategorie", "Prawo jazdy", "Hobby i zainteresowania",
        "Konferencje i seminaria", "Prace twórcze", "Działalność społeczna i polityczna",
        "Sieci i członkostwo", "Umiejętności komunikacyjne",
        "Umiejętności komunikacyjne i interpersonalne", "Umiejętności organizacyjne",
        "Umiejętności kierownicze i przywódcze", "Umiejętności zawodowe", "Umiejętności cyfrowe",
        "Inne umiejętności", "Praca dyplomowa", "Poziom", "Branża", "angielski", "francuski",
        "niemiecki", "włoski", "hiszpański", "portugalski", "rosyjski",
    ]),
    ("pt", ["Portuguese", "português"], [
        "língua materna", "compreensão oral", "leitura", "interação oral", "produção oral",
        "escrita", "Categorias", "Carta de condução", "Passatempos e interesses",
        "Conferências e seminários", "Obras criativas", "Atividades sociais e políticas",
        "Redes e afiliações", "Competências de comunicação",
        "Competências de comunicação e interpessoais", "Competências de organização",
        "Competências de gestão e liderança", "Competências profissionais",
        "Competências digitais", "Outras competências", "Tese", "Nível", "Setor", "inglês",
        "francês", "alemão", "italiano", "espanhol", "português", "russo",
    ]),
    ("ro", ["Romanian", "română"], [
        "limba maternă", "ascultare", "citire", "conversație", "exprimare orală", "scriere",
        "Categorii", "Permis de conducere", "Hobbyuri și interese", "Conferințe și seminare",
        "Lucrări creative", "Activități sociale și politice", "Rețele și afilieri",
        "Competențe de comunicare", "Competențe de comunicare și interpersonale",
        "Competențe organizatorice", "Competențe de gestionare și conducere",
        "Competențe profesionale", "Competențe digitale", "Alte competențe", "Lucrare de licență",
        "Nivel", "Sector", "engleză", "franceză", "germană", "italiană", "spaniolă", "portugheză",
        "rusă",
    ]),
    ("sk", ["Slovak", "slovenčina"], [
        "materinský jazyk", "počúvanie", "čítanie", "ústna interakcia", "samostatný ústny prejav",
        "písanie", "Skupiny", "Vodičský preukaz", "Koníčky a záujmy", "Konferencie a semináre",
        "Tvorivé diela", "Spoločenské a politické aktivity", "Siete a členstvo",
        "Komunikačné zručnosti", "Komunikačné a medziľudské zručnosti", "Organizačné zručnosti",
        "Riadiace a vodcovské zručnosti", "Pracovné zručnosti", "Digitálne zručnosti",
        "Ďalšie zručnosti", "Záverečná práca", "Úroveň", "Odvetvie", "angličtina", "francúzština",
        "nemčina", "taliančina", "španielčina", "portugalčina", "ruština",
    ]),
    ("sl", ["Slovenian", "slovenščina"], [
        "materni jezik", "poslušanje", "branje", "govorno sporazumevanje", "govorno sporočanje",
        "pisanje", "Kategorije", "Vozniško dovoljenje", "Konjički in interesi",
        "Konference in seminarji", "Ustvarjalna dela", "Družbene in politične dejavnosti",
        "Mreže in članstva", "Komunikacijske spretnosti",
        "Komunikacijske in medosebne spretnosti", "Organizacijske spretnosti",
        "Vodstvene spretnosti", "Poklicne spretnosti", "Digitalne spretnosti", "Druge spretnosti",
        "Zaključno delo", "Raven", "Sektor", "angleščina", "francoščina", "nemščina",
        "italijanščina", "španščina", "portugalščina", "ruščina",
    ]),
    ("sv", ["Swedish", "svenska"], [
        "modersmål", "lyssna", "läsa", "samtal", "muntlig framställning", "skriva", "Kategorier",
        "Körkort", "Hobbyer och intressen", "Konferenser och seminarier", "Kreativa verk",
        "Sociala och politiska aktiviteter", "Nätverk och medlemskap",
        "Kommunikationsfärdigheter", "Kommunikationsfärdigheter och sociala färdigheter",
        "Organisatoriska färdigheter", "Ledarskapsfärdigheter", "Yrkesfärdigheter",
        "Digitala färdigheter", "Andra färdigheter", "Examensarbete", "Nivå", "Bransch",
        "engelska", "franska", "tyska", "italienska", "spanska", "portugisiska", "ryska",
    ]),
    ("tr", ["Turkish", "Türkçe"], [
        "ana dil", "dinleme", "okuma", "karşılıklı konuşma", "sözlü anlatım", "yazma", "Sınıflar",
        "Sürücü belgesi", "Hobiler ve ilgi alanları", "Konferanslar ve seminerler",
        "Yaratıcı çalışmalar", "Sosyal ve siyasi faaliyetler", "Ağlar ve üyelikler",
        "İletişim becerileri", "İletişim ve kişilerarası beceriler", "Organizasyon becerileri",
        "Yönetim ve liderlik becerileri", "Mesleki beceriler", "Dijital beceriler",
        "Diğer beceriler", "Tez", "Düzey", "Sektör", "İngilizce", "Fransızca", "Almanca",
        "İtalyanca", "İspanyolca", "Portekizce", "Rusça",
    ]),
    ("uk", ["Ukrainian", "українська"], [
        "рідна мова", "аудіювання", "читання", "усна взаємодія", "усне мовлення", "письмо",
        "Категорії", "Посвідчення водія", "Хобі та інтереси", "Конференції та семінари",
        "Творчі роботи", "Громадська і політична діяльність", "Мережі та членство",
        "Комунікативні навички", "Комунікативні та міжособистісні навички",
        "Організаційні навички", "Управлінські та лідерські навички", "Професійні навички",
        "Цифрові навички", "Інші навички", "Дипломна робота", "Рівень", "Галузь", "англійська",
        "французька", "німецька", "італійська", "іспанська", "португальська", "російська",
    ]),
];

/// A word in the language of the CV, if it is known in it.
pub(super) fn said(collected: &Collected, english: &'static str) -> &'static str {
    let lang = collected.lang.as_ref().map(|words| words.text.trim());
    in_language(lang.unwrap_or_default(), english)
}

/// A word in a language, if it is known in it.
pub(super) fn in_language<'w>(lang: &str, english: &'w str) -> &'w str {
    let primary = lang.split(['-', '_']).next().unwrap_or_default();
    let primary = match primary.to_ascii_lowercase().as_str() {
        "no" | "nn" => "nb".to_owned(),
        primary => primary.to_owned(),
    };
    let row = WORDS.iter().find(|(known, ..)| *known == primary);
    let column = ENGLISH.iter().position(|known| *known == english);
    match (row, column) {
        (Some((_, [own, name], _)), _) if *own == english => name,
        (Some((.., words)), Some(column)) => words[column],
        _ => english,
    }
}
