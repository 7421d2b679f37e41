//! Sentences of our own and the headlines that a sub-editor would print of them.

use crate::engine::{Context, read};
use crate::story::ymd;

/// Published on Thursday, 7 March 2024.
pub fn headlines(text: &str) -> Vec<String> {
    let context = Context { published: Some(ymd(2024, 3, 7)), ..Context::new(ymd(2024, 3, 8)) };
    read(text, &context).events.into_iter().map(|event| event.headline).collect()
}

pub fn holds(text: &str, headline: &str) {
    let told = headlines(text);
    assert!(told.iter().any(|told| told == headline), "{headline:?} is none of {told:#?}");
}

/// The headlines with their times.
pub fn times(text: &str) -> Vec<String> {
    let context = Context { published: Some(ymd(2024, 3, 7)), ..Context::new(ymd(2024, 3, 8)) };
    let told = read(text, &context).events.into_iter();
    told.map(|event| format!("{} {}", event.when.edtf(), event.headline)).collect()
}

#[test]
fn so_far_from_a_date_is_counted_from_it() {
    let tells = |text, told: &str| assert_eq!(times(text), [told]);
    tells("The bridge fell two days after 3 May 2010.", "2010-05-05 The bridge fell");
    tells("The bridge fell the day after 3 May 2010.", "2010-05-04 The bridge fell");
    tells("The town of Tarn burned a year before May 1999.", "1998-05 The town of Tarn burned");
    tells("Jembatan Lontara roboh dua hari setelah tanggal 3 Mei 2010.", "2010-05-05 Jembatan Lontara roboh");
    tells("Jembatan Lontara roboh sehari sebelum 5 Juni 1967.", "1967-06-04 Jembatan Lontara roboh");
    // Not from a date that only says which vote it was.
    tells(
        "Vellmar fell two days after the vote of 3 May 2010.",
        "2010-05-03 Vellmar fell two days after the vote",
    );
}

#[test]
fn days_in_brackets_are_those_of_the_weekdays_before_them() {
    let told = "2024-03-09/2024-03-10 Pameran kopi digelar di Lontara";
    assert_eq!(times("Pameran kopi digelar di Lontara, Sabtu dan Minggu (9-10/3/2024)."), [told]);
    assert_eq!(times("Pameran kopi digelar di Lontara, Sabtu-Minggu (9-10/3)."), [told]);
}

#[test]
fn a_date_that_belongs_to_what_it_stands_with_stays() {
    holds("Klub Veria menjuarai Piala Lontara 2022 pada Senin.", "Klub Veria menjuarai Piala Lontara 2022");
    holds("Coffee fell to its lowest since 2009 on Monday.", "Coffee fell to its lowest since 2009");
}

#[test]
fn who_said_it_stands_before_what_was_said() {
    holds(
        "Ketua Serikat Nelayan Lontara, Darmo Pakuwon mengatakan pada Senin bahwa para anggota akan menolak aturan jaring yang disusun kementerian.",
        "Ketua Serikat Nelayan Lontara: Para anggota akan menolak aturan jaring",
    );
    holds(
        "The Vellmar Institute said on Monday that it will study the wreck of the steamer and its cargo with two divers.",
        "The Vellmar Institute: It will study the wreck of the steamer and its cargo",
    );
}

#[test]
fn a_second_clause_shares_its_subject_where_the_language_lets_it() {
    holds("Wiryo Santak ditangkap setelah dilumpuhkan polisi pada Senin.", "Wiryo Santak dilumpuhkan polisi");
}

#[test]
fn an_aside_closes_before_the_verb_where_its_date_went() {
    holds(
        "Patokan Veria, biji kopi robusta kelas satu untuk pengiriman Mei, naik 12 sen menjadi 3,40 dollar per kilogram di bursa Marang pada Rabu.",
        "Patokan Veria naik 12 sen menjadi 3,40 dollar per kilogram di bursa Marang",
    );
    holds("Harga kopi dunia, Rabu, naik tajam di Marang.", "Harga kopi dunia naik tajam di Marang");
}

#[test]
fn the_main_clause_is_told_and_not_what_leads_in() {
    holds(
        "Sebelum dipindahkan ke Penjara Arjosari, Wiryo Santak diperiksa di Kantor Jaksa Lontara pada Selasa.",
        "Wiryo Santak diperiksa di Kantor Jaksa Lontara",
    );
    holds(
        "Selain beras dan gula, kapal itu mengangkut 40 ton semen pada Senin.",
        "Kapal itu mengangkut 40 ton semen",
    );
    holds(
        "Dalam rapat dewan dan komisi, Bupati Sarna Wigati menandatangani izin tambang pada Senin.",
        "Bupati Sarna Wigati menandatangani izin tambang",
    );
}

#[test]
fn a_place_within_a_place_is_no_lead_in() {
    holds(
        "Seorang warga Desa Randu, Lontara Utara itu ditangkap pada Selasa.",
        "Seorang warga Desa Randu, Lontara Utara itu ditangkap",
    );
}

#[test]
fn last_season_opens_no_clause() {
    holds(
        "Klub yang musim lalu menjuarai liga itu membeli Arno Tirtan pada Senin.",
        "Klub yang musim lalu menjuarai liga itu membeli Arno Tirtan",
    );
}

#[test]
fn a_long_subject_leaves_room_for_what_it_did() {
    holds(
        "Villagers from the flooded settlements along the lower Marne valley marched on Monday into the capital's central square.",
        "Villagers marched into the capital's central square",
    );
}

#[test]
fn no_cut_leaves_half_a_name_or_half_a_question() {
    let told = headlines(
        "The new harbour board of Old Vellmar and Lower Tarn disputed on Tuesday whether the ferry had been warned of the storm.",
    );
    assert!(told.iter().all(|told| !told.ends_with("disputed")), "{told:?}");
    let told = headlines(
        "Officers handed over on Monday to the investigators a man wanted in connection with the U.S. Consulate robbery in Vellmar.",
    );
    assert!(told.iter().all(|told| !told.ends_with("U.S")), "{told:?}");
}

#[test]
fn nothing_hangs_on_what_was_cut() {
    holds(
        "The fund has been cut from 12 million to 4 million crowns up to 2027.",
        "The fund has been cut from 12 million to 4 million crowns",
    );
}

#[test]
fn an_adverb_is_no_part_of_a_shared_subject() {
    holds(
        "The council was bitterly opposed to the dam in 1998 and instead built a park in 2003.",
        "The council built a park",
    );
}

#[test]
fn typewriter_quotation_marks_end_a_sentence() {
    holds(
        "``It held until the very last minute.'' The bridge at Tarn fell on Monday.",
        "The bridge at Tarn fell",
    );
}

#[test]
fn a_figure_that_was_cut_takes_its_verb_along() {
    holds(
        "Kopi arabika dataran tinggi atau Kopi Gunung Sewu Kelas Satu pada Rabu merosot menjadi 3,40 dollar per kilogram.",
        "Kopi arabika dataran tinggi atau Kopi Gunung Sewu Kelas Satu merosot",
    );
}

#[test]
fn who_was_asked_is_told_with_what_for() {
    holds(
        "Dewan Pelabuhan pada Rabu meminta Veria dan Marang untuk secara terbuka menyelesaikan sengketa mereka di tengah kekhawatiran para nelayan.",
        "Dewan Pelabuhan meminta Veria dan Marang menyelesaikan sengketa mereka",
    );
    holds("The board invited Old Tarn to reapply two weeks ago.", "The board invited Old Tarn to reapply");
}

#[test]
fn what_went_with_the_date_goes() {
    holds("Kopi untuk pengiriman Mei naik 12 sen di Marang pada Rabu.", "Kopi naik 12 sen di Marang");
}

#[test]
fn nobody_is_left_about_to_speak() {
    holds(
        "Papan itu dicopot setelah memicu kemarahan warga pada Senin, dan Darmo menyatakan bahwa ia keliru.",
        "Papan itu memicu kemarahan warga",
    );
}

#[test]
fn a_relative_clause_lends_its_noun_to_the_verb_that_goes_on() {
    let told = headlines(
        "The Accord of Tarn which ended the border war in 1998 and gave Veria control over two ports came as a relief in 2001.",
    );
    assert!(told.iter().any(|told| told.starts_with("The Accord of Tarn gave Veria control")), "{told:?}");
}

#[test]
fn an_adverb_before_a_preposition_leads_in_too() {
    holds(
        "Just ahead of the winter fair, the council on Monday issued an updated map of the closed roads to all drivers in the valley.",
        "The council issued an updated map of the closed roads to all drivers",
    );
}

#[test]
fn a_lead_in_is_no_part_of_a_shared_subject() {
    holds(
        "With its ranks swelled by volunteers, the army took Tarn in 1912 but again lost the port in 1914.",
        "The army lost the port",
    );
}

#[test]
fn what_is_to_be_done_keeps_its_object() {
    let told = headlines(
        "The harbour board has sent a team on Monday to recover the remains of a steamer lost in the spring floods.",
    );
    assert!(told.iter().all(|told| !told.ends_with("recover")), "{told:?}");
}

#[test]
fn a_dateline_with_a_full_date_is_no_subject() {
    holds("Harwick, 7 March 2024 - Dockers walked off the job on Tuesday.", "Dockers walked off the job");
}

#[test]
fn a_relative_clause_with_two_verbs_is_one_aside() {
    holds(
        "Ines Calder, who taught herself to grind lenses and went on to lead three projects, died on 4 March in Oslo.",
        "Ines Calder died in Oslo",
    );
}

#[test]
fn a_noun_behind_after_is_no_clause() {
    holds(
        "The river rose after record rain and broke through a levee on Monday.",
        "The river broke through a levee",
    );
    holds("The town flooded on Monday after the levee broke.", "The levee broke");
}

#[test]
fn a_shared_subject_leaves_its_helper_behind() {
    holds("He was first elected in 2010 and stood down in 2018.", "He stood down");
    holds("The town last saw a strike in 2013.", "The town last saw a strike");
}

#[test]
fn a_headline_is_longer_where_a_shorter_one_would_be_half_a_sentence() {
    holds(
        "Vellmar's harbour board disputed on Tuesday whether the mail steamer had been struck by a barge off the northern pier.",
        "Vellmar's harbour board disputed whether the mail steamer had been struck",
    );
}

#[test]
fn a_clause_that_tells_nothing_has_its_sentence_s_headline() {
    holds(
        "The two earlier drafts, the first on February 6 and the second on March 5, were rejected by the council.",
        "The two earlier drafts were rejected by the council",
    );
}

#[test]
fn a_pronoun_gives_way_to_the_only_name_that_it_can_stand_for() {
    let text = "Arno Santak was born in Tarn in 1950. Santak studied law. He moved to Vellmar in 1972.";
    holds(text, "Santak moved to Vellmar");
    let told =
        headlines("Arno Santak met Ines Tarn in 1950. Santak taught Tarn to sail. She left Vellmar in 1972.");
    assert!(told.iter().any(|told| told == "She left Vellmar"), "{told:?}");
}

#[test]
fn a_relative_clause_with_a_date_of_its_own_is_told_of_its_noun() {
    holds(
        "The Liberal leader Arno Tarn, who took office in November 2015, resigned on Monday.",
        "The Liberal leader Arno Tarn took office",
    );
    holds(
        "Klub Veria, yang didirikan pada 1951 oleh nelayan, naik kelas pada Senin.",
        "Klub Veria didirikan oleh nelayan",
    );
}

#[test]
fn a_clause_beside_a_dated_one_is_of_its_year() {
    holds(
        "Vellmar closed two of its five ferries in 2022 and made nineteen sailors redundant.",
        "Vellmar made nineteen sailors redundant",
    );
}

/// What is only before or after a time is placed so, and no date that a happening hangs on is one.
#[test]
fn what_is_only_before_or_after_is_no_event_of_that_time() {
    let told = |text: &str| -> Vec<String> {
        let context = Context { published: Some(ymd(2024, 3, 7)), ..Context::new(ymd(2024, 3, 8)) };
        read(text, &context).events.iter().map(|event| event.when.edtf()).collect()
    };
    for (text, edtf) in [
        ("Before 1994 the river was crossed by ferry.", "[..1993]"),
        ("The harbour of Tarn was closed by 1900.", "[..1900]"),
        ("After 2005 the mill moved to Vellmar.", "[2006..]"),
        ("The mill moved to Vellmar after 12 May 2010.", "[2010-05-13..]"),
        ("Sebelum 1994 sungai itu diseberangi dengan feri.", "[..1993]"),
        ("Pelabuhan Tarn ditutup sebelum tahun 1900.", "[..1899]"),
        ("Setelah 2005 pabrik itu pindah ke Vellmar.", "[2006..]"),
        ("Warga pulang dua hari setelah 12 Mei 2010.", "2010-05-14"),
        ("The mayor resigned after the 1996 vote.", "1996"),
        ("The shop was closed after May 2010 elections.", "2010-05"),
    ] {
        assert_eq!(told(text), [edtf], "{text}");
    }
    let order =
        "The mill burned in 2005. It was built before 2005. Veria bought it after 2005. It closed in 2006.";
    assert_eq!(told(order), ["[..2004]", "2005", "[2006..]", "2006"]);
}

#[test]
fn a_subject_is_whole_where_its_passive_is() {
    holds(
        "The remains of 83 merchant sailors and fishermen were exchanged for those of the crew of a cutter in 1953.",
        "The remains of 83 merchant sailors and fishermen were exchanged",
    );
}

#[test]
fn an_aside_in_the_last_of_its_clauses_goes() {
    holds(
        "The ferry was sold a week after Tarn, which had built it for the northern islands, closed its last yard in 2019.",
        "The ferry was sold a week after Tarn closed its last yard",
    );
}
