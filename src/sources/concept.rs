//! Words of two languages by what they mean: what lets *menewaskan* and *killed* meet.
//!
//! General words of news, by meaning and never by what one article says. A line is a meaning; a word stands in one line.
//! Forms that a stem covers ([`super::stem`]) need not stand here. A new language is a column.

use super::figure::Harm;
use super::stem::stem;
use crate::story::Lang;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What a meaning is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What befalls people, who are counted.
    Befalls(Harm),
    /// What somebody does, or what happens.
    Deed,
    /// What it is done to or with, or a happening's own name.
    Thing,
    /// A country or a sea: as good as a name.
    Place,
    /// Says little of which happening it is: people, offices, beginnings.
    Faint,
}

struct Concept(Role, &'static str, &'static str);

use Role::{Befalls, Deed, Faint, Place, Thing};

const CONCEPTS: &[Concept] = &[
    Concept(
        Befalls(Harm::Dead),
        "tewas meninggal mati wafat gugur korbanjiwa kematian",
        "kill dead die died dying death fatality perish lives",
    ),
    Concept(Befalls(Harm::Hurt), "luka cedera", "injure injury injuries hurt wound"),
    Concept(Befalls(Harm::Missing), "hilang", "missing unaccounted"),
    Concept(
        Befalls(Harm::Displaced),
        "mengungsi pengungsi diungsikan evakuasi dievakuasi mengevakuasi",
        "displace evacuate evacuation flee fled refugee homeless",
    ),
    Concept(
        Befalls(Harm::Detained),
        "tahan menahan tangkap ditangkap menangkap penangkapan bekuk ringkus",
        "arrest detain detention jailed",
    ),
    Concept(Befalls(Harm::Rescued), "selamat menyelamatkan diselamatkan", "rescue save survivor survive"),
    Concept(
        Deed,
        "guncang landa hantam terjang menimpa",
        "shake shook strike struck hit rock rattle batter slam",
    ),
    Concept(Deed, "runtuh roboh ambruk ambrol", "collapse fell topple"),
    Concept(Deed, "terbakar membakar dibakar", "burn burnt burned gutted"),
    Concept(Deed, "ledak meledak", "explode blast exploded"),
    Concept(Deed, "rendam genang merendam terendam", "inundate submerge"),
    Concept(Deed, "tabrak bertabrakan tubruk", "crash collide collision rammed"),
    Concept(Deed, "guling terguling terbalik", "overturn capsize flip rolled"),
    Concept(Deed, "tenggelam karam", "sink sank sunk drown"),
    Concept(Deed, "anjlok tergelincir", "derail skid"),
    Concept(Deed, "jatuh", "fall plunge"),
    Concept(Deed, "longsor", "landslide mudslide"),
    Concept(Deed, "meletus pecah", "erupt broke outbreak"),
    Concept(Deed, "serang menyerang diserang serangan gempur", "attack assault raid strikes"),
    Concept(Deed, "tembak menembak ditembak penembakan", "shoot shot shooting gunfire"),
    Concept(Deed, "bom mengebom pengeboman", "bomb bombing bombed"),
    Concept(Deed, "bentrok bentrokan", "clash skirmish"),
    Concept(Deed, "rebut merebut kuasai menguasai duduki", "seize capture occupy"),
    Concept(
        Deed,
        "tandatangan menandatangani ditandatangani penandatanganan teken meneken",
        "sign signed signing",
    ),
    Concept(Deed, "sepakat menyepakati setuju menyetujui persetujuan", "agree approve approval"),
    Concept(Deed, "tolak menolak ditolak penolakan", "reject refuse rejection"),
    Concept(Deed, "akhiri mengakhiri berakhir usai", "end ended ending finish"),
    Concept(Deed, "tetapkan menetapkan ditetapkan nyatakan menyatakan", "declare declaration proclaim"),
    Concept(Deed, "umum mengumumkan diumumkan pengumuman", "announce announcement unveil"),
    Concept(Deed, "lantik melantik dilantik pelantikan sumpah", "inaugurate inauguration swear sworn"),
    Concept(Deed, "menang memenangkan kemenangan memenangi", "win won victory winning"),
    Concept(Deed, "kalah mengalahkan dikalahkan kekalahan", "defeat beat beaten lose lost"),
    Concept(Deed, "pilih terpilih memilih", "elect elected vote voted choose chose"),
    Concept(Deed, "mundur mengundurkan", "resign resignation quit"),
    Concept(Deed, "pecat memecat dipecat copot", "sack dismiss dismissal fire fired oust"),
    Concept(Deed, "tunjuk menunjuk ditunjuk angkat", "appoint appointment nominate"),
    Concept(
        Deed,
        "vonis memvonis divonis menghukum dihukum hukuman",
        "sentence sentenced convict conviction",
    ),
    Concept(Deed, "dakwa mendakwa didakwa dakwaan", "charge charged indict indictment"),
    Concept(Deed, "gugat menggugat digugat gugatan", "sue sued lawsuit"),
    Concept(Deed, "banding mengajukan", "appeal appealed"),
    Concept(Deed, "periksa memeriksa diperiksa pemeriksaan", "question questioned interrogate examine"),
    Concept(Deed, "selidik menyelidiki penyelidikan usut", "investigate investigation inquiry probe"),
    Concept(Deed, "tutup menutup ditutup penutupan", "close closed shut closure"),
    Concept(Deed, "buka membuka dibuka pembukaan", "open opened reopen"),
    Concept(Deed, "resmi meresmikan diresmikan peresmian", "inaugurated dedicate"),
    Concept(Deed, "bangun membangun dibangun dibuat pembangunan", "build built construct construction"),
    Concept(Deed, "diri mendirikan didirikan pendirian", "found founded establish"),
    Concept(Deed, "luncur meluncurkan diluncurkan peluncuran", "launch launched"),
    Concept(Deed, "tawar menawarkan ditawarkan tawaran", "offer offered"),
    Concept(Deed, "kirim mengirim dikirim pengiriman", "send sent dispatch shipped"),
    Concept(Deed, "tiba kedatangan", "arrive arrival"),
    Concept(Deed, "berangkat keberangkatan", "depart departure leave left"),
    Concept(Deed, "kunjung mengunjungi kunjungan", "visit visited"),
    Concept(Deed, "temu bertemu pertemuan", "meet met meeting"),
    Concept(Deed, "beli membeli dibeli pembelian akuisisi", "buy bought acquire acquisition purchase"),
    Concept(Deed, "jual menjual dijual penjualan", "sell sold sale"),
    Concept(Deed, "naik menaikkan kenaikan", "raise rise rose increase"),
    Concept(Deed, "turun menurunkan penurunan", "lower drop dropped decrease cut"),
    Concept(Deed, "mogok pemogokan", "walkout striking"),
    Concept(
        Deed,
        "unjuk demo berdemonstrasi demonstrasi protes memprotes",
        "protest protested demonstrate demonstration rally",
    ),
    Concept(
        Deed,
        "rampok merampok perampokan curi mencuri pencurian",
        "rob robbed robbery steal stole theft",
    ),
    Concept(Deed, "bunuh membunuh dibunuh pembunuhan", "murder murdered assassinate assassination"),
    Concept(Deed, "culik menculik penculikan sandera", "kidnap abduct hostage"),
    Concept(Deed, "bebas membebaskan dibebaskan pembebasan", "release released free freed"),
    Concept(Deed, "padam memadamkan dipadamkan", "extinguish extinguished"),
    Concept(Deed, "temukan menemukan ditemukan penemuan", "find discover discovery recover"),
    Concept(Deed, "lahir kelahiran", "born birth"),
    Concept(Deed, "nikah menikah pernikahan", "marry married wedding"),
    Concept(
        Deed,
        "bekukan membekukan dibekukan cabut mencabut dicabut",
        "suspend suspended revoke revoked freeze",
    ),
    Concept(Deed, "larang melarang dilarang larangan", "ban banned prohibit"),
    Concept(Deed, "tunda menunda ditunda penundaan", "postpone delay delayed"),
    Concept(Deed, "batal membatalkan dibatalkan pembatalan", "cancel cancelled canceled"),
    Concept(Deed, "rayakan merayakan perayaan", "celebrate celebrated celebration"),
    Concept(Deed, "bantah membantah dibantah", "deny denied"),
    Concept(Thing, "gempa lindu", "earthquake quake tremor"),
    Concept(Thing, "banjir bandang", "flood flooding floodwater"),
    Concept(Thing, "kebakaran api", "blaze flames wildfire"),
    Concept(Thing, "badai topan siklon", "storm typhoon cyclone hurricane"),
    Concept(Thing, "kecelakaan", "accident"),
    Concept(Thing, "perang peperangan", "war warfare"),
    Concept(Thing, "gencatan", "ceasefire truce armistice"),
    Concept(Thing, "damai perdamaian", "peace"),
    Concept(Thing, "perjanjian kesepakatan traktat", "treaty agreement accord pact deal"),
    Concept(Thing, "pemilu pemilihan pilkada pilpres", "election poll polls"),
    Concept(Thing, "hasil", "result results outcome"),
    Concept(Thing, "darurat", "emergency"),
    Concept(Thing, "bantuan", "aid relief assistance"),
    Concept(Thing, "bus bis", "bus coach"),
    Concept(Thing, "kereta", "train"),
    Concept(Thing, "truk", "truck lorry"),
    Concept(Thing, "mobil", "car"),
    Concept(Thing, "kapal feri", "ship boat ferry vessel"),
    Concept(Thing, "pesawat", "plane aircraft airplane jet"),
    Concept(Thing, "pabrik", "factory plant mill"),
    Concept(Thing, "jembatan", "bridge"),
    Concept(Thing, "jalan", "road street highway"),
    Concept(Thing, "sekolah", "school"),
    Concept(Thing, "rumahsakit", "hospital"),
    Concept(Thing, "pasar", "market"),
    Concept(Thing, "bandara", "airport"),
    Concept(Thing, "pelabuhan", "port harbour harbor"),
    Concept(Thing, "tambang", "mine"),
    Concept(Thing, "bendungan", "dam"),
    Concept(Thing, "gunung", "volcano mountain"),
    Concept(Thing, "pengadilan", "court tribunal"),
    Concept(Thing, "penjara", "prison jail"),
    Concept(Thing, "korupsi", "corruption graft"),
    Concept(Thing, "penipuan", "fraud"),
    Concept(Thing, "undang-undang uu", "law bill act"),
    Concept(Thing, "anggaran", "budget"),
    Concept(Thing, "harga", "price"),
    Concept(Thing, "saham", "share stock shares"),
    Concept(Thing, "izin", "licence license permit"),
    Concept(Thing, "rumah", "house home"),
    Concept(Thing, "gedung bangunan", "building"),
    Concept(Thing, "persen", "percent"),
    Concept(Thing, "virus wabah", "virus epidemic"),
    Concept(Thing, "vaksin", "vaccine"),
    Concept(Thing, "final", "final"),
    Concept(Thing, "gol", "goal"),
    Concept(Thing, "perbatasan", "border"),
    Concept(Thing, "sanksi", "sanction sanctions"),
    Concept(Thing, "sopir pengemudi", "driver"),
    Concept(Thing, "saksi", "witness witnesses"),
    Concept(Faint, "orang warga penduduk", "people person resident villager"),
    Concept(Faint, "korban", "victim casualty casualties"),
    Concept(Faint, "penumpang", "passenger"),
    Concept(Faint, "pekerja buruh karyawan", "worker employee"),
    Concept(Faint, "anak", "child children"),
    Concept(Faint, "tentara prajurit militer", "soldier troops army military"),
    Concept(Faint, "polisi kepolisian", "police officer"),
    Concept(Faint, "presiden", "president"),
    Concept(Faint, "menteri", "minister"),
    Concept(Faint, "kementerian", "ministry"),
    Concept(Faint, "gubernur", "governor"),
    Concept(Faint, "bupati", "regent"),
    Concept(Faint, "wali walikota", "mayor"),
    Concept(Faint, "pemerintah", "government"),
    Concept(Faint, "parlemen dpr", "parliament"),
    Concept(Faint, "partai", "party"),
    Concept(Faint, "komisi", "commission"),
    Concept(Faint, "perusahaan", "company firm"),
    Concept(Faint, "kabupaten", "regency district"),
    Concept(Faint, "provinsi", "province"),
    Concept(Faint, "kota", "city town"),
    Concept(Faint, "desa", "village"),
    Concept(Faint, "pulau", "island"),
    Concept(Faint, "mulai berlaku", "start begin began begun took take effect"),
    Concept(Faint, "kuat besar hebat", "strong powerful big large"),
    Concept(Place, "jepang", "japan japanese"),
    Concept(Place, "tiongkok cina china", "china chinese"),
    Concept(Place, "korea", "korea korean"),
    Concept(Place, "rusia", "russia russian"),
    Concept(Place, "ukraina", "ukraine ukrainian"),
    Concept(Place, "belanda", "netherlands dutch"),
    Concept(Place, "inggris britania", "britain england british uk"),
    Concept(Place, "prancis perancis", "france french"),
    Concept(Place, "jerman", "germany german"),
    Concept(Place, "spanyol", "spain spanish"),
    Concept(Place, "italia", "italy italian"),
    Concept(Place, "yunani", "greece greek"),
    Concept(Place, "turki", "turkey turkish"),
    Concept(Place, "mesir", "egypt egyptian"),
    Concept(Place, "suriah", "syria syrian"),
    Concept(Place, "irak", "iraq iraqi"),
    Concept(Place, "iran", "iran iranian"),
    Concept(Place, "israel", "israel israeli"),
    Concept(Place, "palestina", "palestine palestinian"),
    Concept(Place, "yordania", "jordan jordanian"),
    Concept(Place, "arab saudi", "saudi arabia"),
    Concept(Place, "india", "india indian"),
    Concept(Place, "filipina", "philippines philippine filipino"),
    Concept(Place, "singapura", "singapore"),
    Concept(Place, "malaysia", "malaysia malaysian"),
    Concept(Place, "kamboja", "cambodia cambodian"),
    Concept(Place, "amerika as", "america american us"),
    Concept(Place, "indonesia", "indonesia indonesian"),
    Concept(Place, "australia", "australia australian"),
    Concept(Place, "selandia", "zealand"),
    Concept(Place, "afrika", "africa african"),
    Concept(Place, "eropa", "europe european eu"),
    Concept(Place, "armenia", "armenia armenian"),
    Concept(Place, "azerbaijan", "azerbaijan azerbaijani"),
    Concept(Place, "georgia", "georgia georgian"),
    Concept(Place, "brasil", "brazil brazilian"),
    Concept(Place, "meksiko", "mexico mexican"),
    Concept(Place, "kanada", "canada canadian"),
    Concept(Place, "swiss", "switzerland swiss"),
    Concept(Place, "polandia", "poland polish"),
    Concept(Place, "hungaria", "hungary hungarian"),
    Concept(Place, "norwegia", "norway norwegian"),
    Concept(Place, "swedia", "sweden swedish"),
];

/// The meaning of a word in lower case, by its number, and its role.
pub fn of(word: &str, lang: Lang) -> Option<(u32, Role)> {
    let index = index(lang);
    let found = index.words.get(word).or_else(|| index.stems.get(stem(word, lang)));
    found.map(|n| (*n, CONCEPTS[*n as usize].0))
}

struct Index {
    words: BTreeMap<&'static str, u32>,
    stems: BTreeMap<&'static str, u32>,
}

fn index(lang: Lang) -> &'static Index {
    static INDICES: [OnceLock<Index>; 2] = [OnceLock::new(), OnceLock::new()];
    INDICES[usize::from(lang == Lang::English)].get_or_init(|| {
        let (mut words, mut stems) = (BTreeMap::new(), BTreeMap::new());
        for (n, Concept(role, id, en)) in (0..).zip(CONCEPTS) {
            for word in if lang == Lang::English { en } else { id }.split(' ') {
                words.entry(word).or_insert(n);
                // A country's name is no verb, whatever it ends in.
                if *role != Place {
                    stems.entry(stem(word, lang)).or_insert(n);
                }
            }
        }
        Index { words, stems }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_in_one_line_of_its_language() {
        for column in [|c: &Concept| c.1, |c: &Concept| c.2] {
            let mut all: Vec<&str> = CONCEPTS.iter().flat_map(|c| column(c).split(' ')).collect();
            all.sort_unstable();
            let twice: Vec<_> = all.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twice.is_empty(), "{twice:?}");
        }
    }

    #[test]
    fn the_languages_meet() {
        let number = |word, lang| of(word, lang).map(|(n, _)| n);
        for (id, en) in
            [("menewaskan", "killed"), ("mengguncang", "shook"), ("ditahan", "arrested"), ("jepang", "japan")]
        {
            assert!(number(id, Lang::Indonesian).is_some());
            assert_eq!(number(id, Lang::Indonesian), number(en, Lang::English), "{id} {en}");
        }
        assert_eq!(number("keberatan", Lang::Indonesian), None);
    }
}
