//! Sentences of our own whose subject stands in another one.

use super::examples::{headlines, holds};

#[test]
fn a_company_is_called_by_its_name() {
    let text = "Tarn Mills is a maker of sails. Its first sails were red. The company opened a yard in 1960.";
    holds(text, "Tarn Mills opened a yard");
    holds(
        "Norbrook Inc. was founded in 1951. The company's yard burned in 1970.",
        "Norbrook Inc's yard burned",
    );
    holds(
        "PT Nusa Kencana didirikan pada 1951. Perusahaan itu membangun galangan pada 1960.",
        "PT Nusa Kencana membangun galangan",
    );
    holds(
        "PT Bumi Lestari (PTBL) membukukan laba. Pada 2020, perseroan menutup dua pabrik.",
        "PTBL menutup dua pabrik",
    );
    holds(
        "Dewan Penghasil Kopi (OPEK) bertemu di Marang pada Rabu. Kartel itu mempertahankan pagu pada 2014.",
        "OPEK mempertahankan pagu",
    );
}

#[test]
fn nobody_is_taken_for_a_company() {
    let text = "Agnes Pell died in 1921, and her daughter sold the house. The company moved to Tarn in 1956.";
    holds(text, "The company moved to Tarn");
    let text = "Direktur OPEK Arno Santak pergi pada 2019. Perusahaan itu pindah pada 2020.";
    holds(text, "Perusahaan itu pindah");
    holds("The company town burned in 1970.", "The company town burned");
}

#[test]
fn whoever_stands_beside_a_pronoun_is_not_meant_by_it() {
    let text = "Mary Tarn left in 1950. She fought the coup led by General Santak. She was honoured in 1954.";
    assert!(headlines(text).iter().all(|told| !told.contains("Santak was")), "{:?}", headlines(text));
}

#[test]
fn the_later_verb_has_the_subject_of_its_own_clause() {
    let text =
        "On 4 May 1789, after Tarn had warned him, the duke closed the port, and rebuilt the mint in 1790.";
    holds(text, "The duke rebuilt the mint");
    holds(
        "Veria and Tarn have been at odds over Randu, a valley that lies in Lontara but was held by Tarn since the war ended in 1994.",
        "Randu was held by Tarn",
    );
    holds(
        "Arno Zaman was sent off on Monday and will miss the regatta in May.",
        "Arno Zaman will miss the regatta",
    );
}

#[test]
fn there_is_the_place_told_of() {
    holds(
        "Kapal itu tiba di Lontara pada 1990. Perang di sana berakhir pada 1994.",
        "Perang di Lontara berakhir",
    );
    let text = "The wave hit the village of Las Brumas on Sunday. The mayor was away. The road to the village was \
                cut off on Monday.";
    holds(text, "The road to Las Brumas was cut off");
}

#[test]
fn initials_of_another_language_stand_for_a_name() {
    let text = "Organisasi Pangan Dunia (FAO) pada 2019 mengumumkan rencana bantuan beras untuk warga pesisir Lontara.";
    assert!(headlines(text).iter().any(|told| told.starts_with("FAO mengumumkan")), "{:?}", headlines(text));
}

#[test]
fn what_counts_is_not_cut_off() {
    let text = "Majelis hakim pengadilan negeri Kota Marang menjatuhkan vonis delapan tahun penjara kepada mantan \
                bupati Randu pada 2019.";
    assert!(headlines(text).iter().any(|told| told.contains("vonis delapan tahun")), "{:?}", headlines(text));
    let until = "Until Monday, they had not named anybody.";
    holds(
        &format!("The police searched the port on Sunday. {until}"),
        "Until Monday, the police had not named anybody",
    );
}

#[test]
fn a_body_is_what_the_text_says_it_is() {
    let text = "Kopi Tjap Randu adalah perusahaan kopi di Lontara. Di bawah Arno Santak, perusahaan membuka pabrik pada 1964.";
    holds(text, "Kopi Tjap Randu membuka pabrik");
}

#[test]
fn a_noun_is_called_by_the_only_name_that_it_ends() {
    let text = "Randu Street Hospital was full on Monday. The mayor was away. The hospital opened in 1922. The city of Randu bought it \
                out of bankruptcy in 1996.";
    holds(text, "Randu Street Hospital opened");
    let two = "Randu Street Hospital was full. Veria Hospital was not. The hospital opened in 1922.";
    holds(two, "The hospital opened");
    let text =
        "Museum Kopi Randu tutup pada Senin. Wali kota menyesal. Anak-anak mengunjungi museum itu pada 1994.";
    holds(text, "Anak-anak mengunjungi Museum Kopi Randu");
}

#[test]
fn it_is_the_company_that_was_told_of_last() {
    let text =
        "Tarn & Sons was a company of clockmakers. Rivals hurt the company in 1960. It made a loss in 1967.";
    holds(text, "Tarn & Sons made a loss");
}

#[test]
fn whom_something_was_done_to_is_named() {
    holds(
        "On 3 May 1911, after Santak had asked for a smaller fleet, the King dismissed him.",
        "The King dismissed Santak",
    );
    // One of two.
    holds(
        "On 3 May 1911, after Santak had argued with Pell, the King dismissed him.",
        "The King dismissed him",
    );
    holds(
        "The crowd accused the mayor Arno de Santak of theft in 1911 and he was shot.",
        "Arno de Santak was shot",
    );
}

#[test]
fn what_tells_nothing_is_no_event() {
    assert_eq!(headlines("It seemed in 2019 that the tide was rising."), [""; 0]);
    holds("It had two yards in 2019.", "It had two yards");
    holds("It was found by a diver in 2019.", "It was found by a diver");
    assert_eq!(headlines("Angka ini lebih rendah daripada pada 2019."), [""; 0]);
    holds("Kasus ini bermula pada 2019.", "Kasus ini bermula");
}

#[test]
fn a_pronoun_is_what_the_clause_before_it_tells_of() {
    holds(
        "A bid for the yard by Tarn Ltd., a maker of boats, was extended to June 2019. It had been due to expire in May 2019.",
        "A bid had been due to expire",
    );
    holds(
        "A storm hid the square, so the council moved its talks to a hall, where they swore the oath on 3 May 2019.",
        "The council swore the oath",
    );
}

#[test]
fn to_do_so_says_nothing_more() {
    holds(
        "The dockers were to walk home. They agreed to do so two days after 3 May 2019.",
        "The dockers agreed",
    );
    holds("The yard hoped to grow so fast in 2019.", "The yard hoped to grow so fast");
}

#[test]
fn a_list_of_names_and_figures_tells_nothing() {
    let told = headlines(
        "Daftar gempa:\n1. Randu Barat, Veria M 7,1 (1931)2. Sunda Kecil, Lontara M 6,4 (1948)3. Marang",
    );
    assert!(told.is_empty(), "{told:?}");
}
