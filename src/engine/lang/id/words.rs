//! Indonesian words by meaning.

use crate::engine::lang::{Class, Link, Sense, Sense::*};
use crate::story::{DayPart, Modifier, Unit};

/// Every meaning with its words, in lower case; a word with several meanings stands at each.
#[rustfmt::skip]
pub const WORDS: &[(Sense, &str)] = &[
    (Month(1), "jan januari"),
    (Month(2), "feb februari pebruari"),
    (Month(3), "mar maret"),
    (Month(4), "apr april"),
    (Month(5), "mei"),
    (Month(6), "jun juni"),
    (Month(7), "jul juli"),
    (Month(8), "ags agt agu agustus"),
    (Month(9), "sep sept september"),
    (Month(10), "okt oktober"),
    (Month(11), "nopember nov november"),
    (Month(12), "des desember"),
    (Weekday(1), "senin"),
    (Weekday(2), "selasa"),
    (Weekday(3), "rabu"),
    (Weekday(4), "kamis"),
    (Weekday(5), "jum jumat"),
    (Weekday(6), "sabtu"),
    (Weekday(7), "ahad minggu"),
    (Unit(Unit::Century), "abad"),
    (Unit(Unit::Month), "bulan bulannya"),
    (Unit(Unit::Decade), "dasawarsa dekade"),
    (Unit(Unit::Second), "detik"),
    (Unit(Unit::Day), "hari harinya"),
    (Unit(Unit::Hour), "jam"),
    (Unit(Unit::Quarter), "kuartal kwartal triwulan"),
    (Unit(Unit::Minute), "menit"),
    (Unit(Unit::Week), "minggu pekan"),
    (Unit(Unit::Year), "tahun tahunnya"),
    (Number(0), "nol"),
    (Number(1), "satu"),
    (Number(2), "dua"),
    (Number(3), "tiga"),
    (Number(4), "empat"),
    (Number(5), "lima"),
    (Number(6), "enam"),
    (Number(7), "tujuh"),
    (Number(8), "delapan"),
    (Number(9), "sembilan"),
    (Number(10), "sepuluh"),
    (Number(11), "sebelas"),
    (Number(100), "seratus"),
    (Number(1000), "seribu"),
    (Times(1), "puluh"),
    (Times(2), "ratus"),
    (Times(3), "ribu"),
    (Teen, "belas"),
    (Some, "beberapa belasan sejumlah"),
    (Tens, "puluhan"),
    (Behind, "belakangan besok depan ini kemarin lalu mendatang nanti pertama silam terakhir"),
    (Last, "belakangan kemarin lalu silam tadi terakhir"),
    (Next, "besok depan mendatang nanti"),
    (This, "ini"),
    (Ago, "lalu silam"),
    (Later, "berikutnya berselang kemudian sesudahnya setelahnya"),
    (Earlier, "sebelumnya"),
    (Day(-1), "kemarin"),
    (Day(1), "besok esok keesokan"),
    (Day(2), "lusa"),
    (DateHead, "tanggal tgl"),
    (ClockHead, "jam pkl pukul"),
    (Part(DayPart::Night), "malam malamnya"),
    (Part(DayPart::Morning), "pagi paginya"),
    (Part(DayPart::Evening), "petang"),
    (Part(DayPart::Afternoon), "siang siangnya sore sorenya"),
    (Zone(0), "gmt utc"),
    (Zone(420), "wib"),
    (Zone(480), "wita"),
    (Zone(540), "wit"),
    (On, "di mulai pada per tanggal"),
    (Since, "sejak semenjak"),
    (Until, "hingga sampai"),
    (From, "antara dari"),
    (To, "dan hingga sampai"),
    (Or, "atau maupun"),
    (Article, "yang"),
    (Modifier(Modifier::End), "akhir penghujung"),
    (Modifier(Modifier::Start), "awal"),
    (Modifier(Modifier::After), "pasca"),
    (Modifier(Modifier::Before), "pra"),
    (Modifier(Modifier::Approx), "kira kurang sekira sekitar"),
    (Modifier(Modifier::Mid), "medio pertengahan"),
    (Title, "abd brigjen dr drs ir jend jl kh kol kompol letjen mayjen moh muh no ny prof pt st tn"),
    (Event(Class::Conflict), "\
        agresi bentrokan invasi kerusuhan konflik penyerangan perang perselisihan pertempuran pertikaian \
        serangan tembakan"),
    (Future, "akan bakal berencana diharapkan dijadwalkan direncanakan ditargetkan hendak merencanakan rencananya"),
    (Common, "\
        adalah akan bahwa dalam dan dari dengan di ini itu juga karena ke mereka oleh pada para sebuah telah \
        tersebut tidak untuk yang"),
    (State, "\
        adalah berada berarti berasal berdalih berharap berjalan berkisar berlokasi bernama bernilai berpotensi bersikeras \
        bertujuan cenderung dianggap dianggapnya digambarkan digambarkannya diharapkan dijuluki dikenal dinilai \
        dipandang diperkirakan diproyeksikan dirancang direncanakan disebut ditanya ditargetkan ditujukan enggan \
        ialah melihat memahami memandang membandingkan membutuhkan memiliki memperkirakan memproyeksi \
        memproyeksikan mempunyai memungkinkan menargetkan mencakup mencontohkan mengaku mengakui mengandung \
        menganggap mengetahui menggarisbawahi mengingatkan mengira mengisyaratkan mengklaim menilai menjadi \
        menjanjikan menunjukkan merasa merencanakan merupakan optimistis percaya pesimistis tampak terancam \
        terbilang tercatat terdiri tergolong terkait terkenal terletak terlihat termasuk tersedia yakin"),
    (Opens(Link::For), "agar guna supaya untuk"),
    (Unreal, "\
        akan apabila belum bila bisa bukan dapat harus hendak ingin jangan jika kalau mungkin nyaris perlu tidak"),
    (Preposition, "\
        akibat antara asal atas bagi berdasarkan berkat dalam dari demi dengan di hingga jelang ke kepada lewat melalui menuju oleh pada sampai \
        sebagai sebesar sejak selain selaku senilai seperti tanpa tentang terhadap terhitung untuk"),
    (Opens(Link::That), "bahwa"),
    (Event(Class::Other), "\
        akuisisi banjir debat gempa kampanye kebakaran kecelakaan kekalahan kelahiran kematian kemenangan \
        kemerdekaan kenaikan keputusan konferensi kongres krisis kudeta kunjungan ledakan letusan merger \
        muktamar operasi pameran pandemi pelaksanaan pelantikan peluncuran pemakaman pembangunan pemberontakan \
        pemboman pembukaan pembunuhan pemilu pemungutan penahanan penandatanganan penangkapan pencurian \
        pendirian penembakan pengesahan penobatan penurunan penutupan penyitaan perayaan peresmian perlombaan \
        pernikahan pertandingan pertemuan putusan rapat rilis sidang sosialisasi tsunami turnamen upacara vonis \
        voting wabah"),
    (Says, "\
        bertutur berujar bilang diakui dicatat dihubungi dikatakan dikatakannya diketahui dikonfirmasi dikutip dilansir disebutkan ditemui diwawancarai imbuh \
        imbuhnya jelas jelasnya kata katanya melaporkan menambahkan menegaskan mengaku mengatakan mengemukakan mengutip \
        mengungkapkan mengutarakan menjelaskan menurut menuturkan menyampaikan menyatakan menyebut menyebutkan papar paparnya sebut sebutnya \
        tambah tambahnya tegas tegasnya tulis tulisnya tutur tuturnya ucap ucapnya ujar ujarnya ungkap ungkapnya"),
    (Event(Class::Peace), "gencatan kesepakatan perdamaian perjanjian"),
    (Opens(Link::When), "ketika saat"),
    (Opens(Link::And), "lalu namun sedangkan sementara tetapi"),
    (Discourse, "adapun akhirnya bahkan itu karenanya kemudian lalu maka meski namun padahal selain selanjutnya sementara tapi"),
    (Prompt, "langsung segera"),
    (Event(Class::Statement), "laporan pengumuman pernyataan"),
    (Aux, "masih pernah sedang sudah telah tengah"),
    (Finishes, "mengakhiri menghentikan"),
    (Calm, "mereda normal pulih reda tenang terkendali"),
    (Opens(Link::How), "sambil sehingga seraya"),
    (Opens(Link::Before), "sebelum"),
    (Opens(Link::After), "selepas sesudah setelah seusai usai"),
    (Ends, "berakhir berhenti kelar selesai usai"),
    (Happens, "\
        amblas ambles ambruk anjlok bangkit bangkrut batal berakhir berangkat berdiri bergabung berganti \
        bergerak bergulir berhenti berjanji berkumpul berlaga berlangsung berlayar bermula berpindah berpisah \
        berpulang bersandar bersumpah bertambah bertanding bertempur bertemu bertolak berubah bubar cerai datang \
        debut diuji gelar gugur habis hancur hangus hilang imbang jatuh jebol kabur kalah kandas karam kelar \
        keluar kembali lahir lari lolos longsor luka lulus mangkir masuk mati menang menikah meninggal minta \
        mogok molor mulai muncul mundur naik padam pailit pecah pensiun pergi pulang putus raib rampung retak roboh \
        rontok rubuh runtuh rusak selesai sembuh sepakat setuju sukses takluk tamat tenggelam terbang terbit \
        terluka tewas tiba tumbuh tumbang tumpah tunduk tuntas turun unggul usai wafat"),
    (Opens(Link::Which), "yang"),
    (NoName, "\
        ada anda bersama bulan daerah dan desa dia hakim harga hari ia ini jaksa jika kami karena kasus kedua \
        ketegangan kita korban kota lebih majelis mereka museum para pasukan pekerja pemerintah pengacara \
        perbatasan perusahaan pihak polisi pukul rapat rp rumah saksi saya sebagian sebuah sekitar seluruh semua \
        seorang situasi tahun tentara terdakwa terkait tidak warga wilayah"),
    (NoVerb, "\
        diabetes dialog diantara diantaranya diatas dibawah didalam diluar dimana disana disini digital dimensi dinamika dinding dinegosiasikan diplomat direktur dirinya disertasi \
        disiplin diskusi distrik dividen dosis melainkan melalui melayu memang memori menara menengah mengapa \
        mengenai menjelang mentah mentahnya mental menteri menurut merdeka mereka meriah meskipun terakhir teratas terbaru \
        terbatas terbuka terdekat terdepan terhadap terdakwa teritorial terjauh terkait \
        terkenal terlalu terlebih ternyata terpidana tersangka tersebut tersisa tertentu terutama"),
    (Counted, "\
        buah dolar dollar ekor euro halaman hektar hektare jiwa kali kasus kilogram kilometer korban meter orang pasukan persen poin rumah \
        rupiah suara tentara ton unit warga"),
    (Short, "ags agt agu apr des feb jan jul jum jun mar nov okt sep sept"),
    (And, "dan serta vs"),
    (Helper, "berani mampu sempat"),
    (Indefinite, "sebuah seorang suatu"),
    (Vague, "angka hal jumlah keadaan kondisi nilai"),
    (Versus, "lawan vs"),
    (For, "dalam selama sepanjang"),
    (Ordinal(1), "pertama"),
    (Ordinal(2), "kedua"),
    (Ordinal(3), "ketiga"),
    (Ordinal(4), "keempat"),
    (OrdinalHead, "ke"),
    (DecadeEnd, "an s"),
    (Season(1, true), "semi"),
    (Season(2, true), "kemarau panas"),
    (Season(3, true), "gugur"),
    (Season(4, true), "dingin"),
    (SeasonHead, "musim"),
    (HalfYear, "paruh semester"),
    (HalfOf, "paruh separuh setengah"),
    (Every, "per saban setiap tiap"),
    (Per, "per"),
    (Once, "sekali"),
    (Occasion, "kali"),
    (Defers, "diperpanjang ditunda diundur memperpanjang menunda mengundur"),
    (Often(Unit::Day), "harian"),
    (Often(Unit::Week), "mingguan"),
    (Often(Unit::Month), "bulanan"),
    (Often(Unit::Year), "tahunan"),
    (One(Unit::Second), "sedetik"),
    (One(Unit::Minute), "semenit"),
    (One(Unit::Hour), "sejam"),
    (One(Unit::Day), "sehari"),
    (One(Unit::Week), "seminggu sepekan"),
    (One(Unit::Month), "sebulan"),
    (One(Unit::Year), "setahun"),
    (One(Unit::Decade), "sedasawarsa sedekade"),
    (One(Unit::Century), "seabad"),
    (Same, "itu tersebut"),
    (Following, "berikutnya selanjutnya"),
    (Previous, "sebelumnya"),
    (BehindOnly, "berikutnya itu sebelumnya selanjutnya tersebut"),
    (Recent, "belakangan pertama terakhir"),
    (BeforeEra, "sm"),
    (OurEra, "masehi"),
    (Fiscal, "anggaran fiskal"),
    (Period, "era"),
    (QuarterHead, "q"),
    (Age, "berumur berusia seusia umur umurnya usia usianya"),
    (FromNow, "lagi"),
    (LocalTime, "setempat waktu"),
    (Part(DayPart::Small), "dini dinihari"),
    (PartTail, "dinihari hari harinya malamnya paginya siangnya sorenya"),
    (Numbered, "ayat boeing hadis idr jalan kamar kode no nomor pasal pasar resolusi rp salat shalat sholat telepon universitas usd"),
    (Ordinal(5), "kelima"),
    (Ordinal(6), "keenam"),
    (Ordinal(7), "ketujuh"),
    (Ordinal(8), "kedelapan"),
    (Ordinal(9), "kesembilan"),
    (Ordinal(10), "kesepuluh"),
    (HijriMonth(1), "muharam muharram"),
    (HijriMonth(2), "safar"),
    (HijriMonth(3), "rabiul"),
    (HijriMonth(5), "jumadil"),
    (HijriMonth(7), "rajab"),
    (HijriMonth(8), "syaban"),
    (HijriMonth(9), "ramadan ramadhan"),
    (HijriMonth(10), "syawal"),
    (HijriMonth(11), "zulkaidah zulkaedah dzulqaidah"),
    (HijriMonth(12), "zulhijah dzulhijjah zulhijjah"),
    (HijriEra, "h hijriah hijriyah"),
    (Countdown, "h"),
    (Superlative, "\
        pertama tercepat terbaik terbanyak terbesar terburuk terdalam terendah terkecil terkuat terlemah \
        termahal termuda termurah terpanjang terpenting tertua tersedikit tertinggi"),
    (Lasting, "kerap masih sedang selalu sering tengah terus"),
    (Purpose, "bagi guna untuk"),
    (Speaker, "aku kami kita pihaknya saya"),
    (Pronoun, "dia ia mereka"),
    (NamePart, "al bin binti de van von"),
    (Person, "dia ia"),
    (Begins, "bermula dimulai memulai mulai"),
    (Office, "\
        bupati direktur gubernur hakim jaksa jenderal kanselir kapten kepala ketua kolonel komisaris menteri \
        pangeran paus presiden raja ratu sekretaris walikota"),
    (Group, "badan bank kartel klub lembaga maskapai organisasi partai perserikatan serikat"),
    (Body, "kartel kelompok klub maskapai organisasi perseroan perusahaan"),
    (Role, "sebagai"),
    (There, "sana situ"),
    (Not, "tak tidak"),
    (Subordinate, "apabila bila jika kalau karena kecuali kendati lantaran meski meskipun sebab sebagaimana sekalipun walau walaupun yaitu yakni"),
    (Leans, "baru hanya persis tepat"),
    (Manner, "secara"),
    (Spoke, "memperingatkan"),
    (Asks, "\
        berencana berhasil berjanji diminta diperintahkan gagal memaksa memerintahkan memilih meminta memutuskan \
        mencoba mendesak mengajak mengimbau mengizinkan menolak menyerukan meyakinkan minta sepakat setuju"),
    (Peak, "puncak puncaknya rekor terendah terendahnya tertinggi tertingginya"),
];
