//! English sentences of our own and the headlines that a sub-editor would print of them.

use super::examples::{headlines, holds};

#[test]
fn a_pronoun_gives_way_to_the_subject_told_of_last() {
    holds(
        "The police found a press in 2019. They arrested two printers in 2020.",
        "The police arrested two printers",
    );
    holds("The old ferry sank in 2019. It was raised in 2020.", "The old ferry was raised");
    holds("Veria closed two ports in 2019. But in 2021, it opened both again.", "Veria opened both again");
    let text = "Although Veria is small, its port grew. ";
    holds(&format!("{text}Veria bought a ferry in 2020. It sold a tug in 2021."), "Veria sold a tug");
    holds("Dr. Arno Santak was reading when he was shot in 2004.", "Arno Santak was shot");
    holds(
        "Eight dockers struck in 1920. They went to Tarn in 1921, and in 1922 they founded a league.",
        "Eight dockers founded a league",
    );
}

#[test]
fn what_is_theirs_is_told_with_its_owner() {
    let text = "Arno Santak left Tarn in 2003. His car was found in Vellmar in 2004. Santak died in 2005.";
    holds(text, "Santak’s car was found in Vellmar");
}

#[test]
fn a_pronoun_stays_where_another_may_be_meant() {
    let text = "A judge sat on Monday. Their lawyers left on Tuesday.";
    holds(text, "Their lawyers left");
    let text =
        "The Harbour Office will print an updated map of the piers in 2021. It shows two new piers in 2022.";
    let told = headlines(text);
    assert!(told.iter().all(|told| !told.starts_with("The Harbour Office shows")), "{told:?}");
}

#[test]
fn a_decade_leads_in_like_a_year() {
    holds(
        "In the late 1970s cheap clocks from Asia cut sales by half.",
        "Cheap clocks from Asia cut sales by half",
    );
    holds("From 1915 to 1919 the hall served as a hospital.", "The hall served as a hospital");
}

#[test]
fn who_speaks_inside_a_quotation_is_named() {
    holds(
        "\"In 2019 we hired forty sailors. We kept thirty in 2020,\" Tarn said.",
        "Tarn: We hired forty sailors",
    );
    holds(
        "``We were pushed out of the league in 2019 but we are back,'' said Ines Tarn, a captain.",
        "Ines Tarn: We were pushed out of the league",
    );
}

#[test]
fn half_a_sentence_is_told_with_the_rest_of_it() {
    holds(
        "The break came on Feb. 19, when a guard saw the stolen bow in a shop.",
        "The break came when a guard saw the stolen bow in a shop",
    );
    let text = "The dockers left the hall on 3 May 2019, completing the walk on 5 May 2019.";
    holds(text, "The dockers left the hall, completing the walk");
    let text = "Old Tarn joined the league in March after becoming a port of the crown.";
    assert!(headlines(text).iter().all(|told| !told.starts_with("Becoming")));
}

#[test]
fn what_a_clerk_said_ends_before_what_happened_next() {
    let text = "The ship sailed on, a clerk for Tarnair said, and the pilot left in Vellmar on Tuesday.";
    holds(text, "The pilot left in Vellmar");
}

#[test]
fn an_aside_behind_the_verb_goes_where_room_is_short() {
    holds(
        "The Santa Ligaya rolled over at 5:30 p.m. on Nov. 16, 2019, within sight of the port.",
        "The Santa Ligaya rolled over within sight of the port",
    );
}

#[test]
fn a_passive_keeps_its_helper_in_the_second_clause() {
    holds("The governor was beaten, stabbed and shot in 1789.", "The governor was beaten, stabbed and shot");
}

#[test]
fn what_is_no_clause_opens_none() {
    holds(
        "In July 1938 the army pressed north from Tarn and west along the coast but was halted in August 1938.",
        "The army was halted",
    );
    holds(
        "In 1789 the fort served as a symbol of all that was hated.",
        "The fort served as a symbol of all that was hated",
    );
    let text = "Although the fort held only seven men (four forgers, two nobles kept for debts) it fell, the town cheered in 1789.";
    assert!(headlines(text).iter().all(|told| !told.starts_with("Two nobles")));
}

#[test]
fn an_adjective_behind_its_adverb_is_no_verb() {
    holds(
        "The guards and the dockers clashed on Sunday in a bitterly divided part of the old harbour of Vellmar.",
        "The guards and the dockers clashed",
    );
}

#[test]
fn a_state_goes_with_its_town() {
    holds(
        "He fled before the June 1998 bombing of a Tarn, Ala., clinic.",
        "He fled before the bombing of a Tarn, Ala., clinic",
    );
}

#[test]
fn what_was_found_is_told_without_what_followed() {
    let text = "In a note to the press and Tarn on Monday, the parties noted they agreed that the talks should go on.";
    assert!(headlines(text).iter().all(|told| !told.ends_with("agreed")));
}

#[test]
fn a_short_end_is_told_too() {
    holds(
        "\"The small fishing villages along this coast are not going to be left on their own this summer,\" said Ines Tarn.",
        "Ines Tarn: The small fishing villages are not going to be left on their own",
    );
}

#[test]
fn what_another_says_of_it_is_not_the_subject_s() {
    let told = headlines(
        "Heavy fire killed four men on Monday, hours after Veria said it had shot down two drones.",
    );
    assert!(told.iter().all(|told| !told.starts_with("Heavy fire had shot")), "{told:?}");
    let text =
        "Her break came in 1964, when Tarn won a prize for the hall. Opened in 1968, it drew great crowds.";
    let told = headlines(text);
    assert!(told.iter().all(|told| !told.starts_with("Her break drew")), "{told:?}");
}

#[test]
fn whose_shot_it_was_goes_with_the_shot() {
    let told = headlines(
        "In 2019 Tarn's shot from 25 yards out on the left took a slight turn on its way into the top corner of the net.",
    );
    assert!(told.iter().all(|told| !told.starts_with("Tarn's took")), "{told:?}");
}

#[test]
fn she_is_whom_the_text_tells_of_where_nobody_else_is_named() {
    holds(
        "Ines Orde was born in 1931. The family moved to Tarn in 1940. She won a scholarship to Vellmar University in 1949.",
        "Ines Orde won a scholarship to Vellmar University",
    );
}

#[test]
fn he_is_nobody_told_of_before_where_another_stands_in_his_sentence() {
    let text = "Governor Arno Launs was beaten in 1789. The town cheered. In 1790 the crowd accused the keeper Jacques de Flessel of treason and he was shot.";
    assert!(
        headlines(text)
            .iter()
            .all(|told| !told.starts_with("Launs was shot") && !told.starts_with("Arno Launs was shot"))
    );
}

#[test]
fn whom_it_was_done_to_is_named() {
    let text = "The captain, Arno Tarn, 57, hid on the island. The police arrested him on Monday.";
    holds(text, "The police arrested Arno Tarn");
}

#[test]
fn an_aside_that_was_cut_goes() {
    let text = "Brock was caught on 3 May 2019, that he would be tried at the sea court of Old Vellmar within weeks.";
    holds(text, "Brock was caught");
}

#[test]
fn whom_the_text_is_about_is_named_far_back_too() {
    let text = "Ines Tarn was born in Vellmar in 1901. She left in 1920.\n\nThe harbour was built in 1925. The council opened it in 1926.\n\nIn 1930 she wrote a book.";
    holds(text, "Ines Tarn wrote a book");
    let text = "Ines Tarn was born in Vellmar in 1901. She left in 1920.\n\nThe harbour was built in 1925 by Kai Brock. In 1930 he wrote a book.";
    assert!(headlines(text).iter().all(|told| told != "Ines Tarn wrote a book"));
}

#[test]
fn half_a_clause_behind_a_comma_goes() {
    holds(
        "Captain General Brock was killed in the storm on 3 April, Harbour command passed to Captain Santak who spent the next months rebuilding the piers.",
        "Captain General Brock was killed in the storm",
    );
}

#[test]
fn a_city_is_named_where_the_sentence_before_names_one() {
    holds("The rebels besieged Vellmar in 1938. They took the city in 1939.", "The rebels took Vellmar");
    let text = "The rebels marched from Tarn to Vellmar in 1938. The city fell in 1939.";
    holds(text, "The city fell");
    holds(
        "The rebels held Tarn. In 1938 the fleet took the port of Vellmar.",
        "The fleet took the port of Vellmar",
    );
}

#[test]
fn what_a_word_wants_stays_with_it() {
    holds(
        "In 1998 the masters had been pushing hard to reopen the Vellmar ferry case and other old cases of the sea court.",
        "The masters had been pushing hard to reopen the Vellmar ferry case",
    );
    holds(
        "Ten dockers were expelled from the league in punishment for two fires set on the outer pier on 3 May 2019.",
        "Ten dockers were expelled from the league in punishment for two fires",
    );
}

#[test]
fn a_name_is_enough_where_its_office_leaves_no_room() {
    holds(
        "Harbour minister Arno Santak has allocated 40m crowns on Monday to the Vellmar Lighthouse Service to build two towers.",
        "Arno Santak has allocated 40m crowns to the Vellmar Lighthouse Service",
    );
}

#[test]
fn a_word_of_time_before_a_comma_leads_in() {
    holds("Earlier, the dockers and the guards clashed on Sunday.", "The dockers and the guards clashed");
}

#[test]
fn what_was_not_so_until_a_day_keeps_the_day() {
    holds(
        "The council had not opened the gate until Thursday.",
        "The council had not opened the gate until Thursday",
    );
}

#[test]
fn whoever_is_done_to_is_the_other_one_that_is_named() {
    let accused = "On 3 May 1994, a crowd accused Arno Santak of theft and he was arrested.";
    holds(accused, "Arno Santak was arrested");
    holds("On 3 May 1994, Arno Santak fell and he was carried home.", "Arno Santak was carried home");
    let two = headlines("On 3 May 1994, Ines Tarn met Arno Santak near Kai Brun and he was arrested.");
    assert!(two.iter().all(|told| !told.starts_with("Arno Santak was")), "{two:?}");
}

#[test]
fn nobody_is_cut_off_before_what_he_did() {
    holds(
        "Suspicions were raised in 2021, when the son of one lodger, the sailor Arno Tarn, noticed that his money was gone.",
        "Suspicions were raised when the son of one lodger noticed that his money was gone",
    );
    let text = "The extension, brokered by the Organisation for Ports and Fisheries of the Northern Isles, was signed \
                shortly before midnight on Monday in a hotel in Tarn.";
    holds(text, "The extension was signed in a hotel in Tarn");
    holds("The mayor declared a state of emergency last week.", "The mayor declared a state of emergency");
    holds(
        "Citing two reports of the harbour office and a letter, the board sacked Arno Tarn in 2019.",
        "The board sacked Arno Tarn",
    );
}

#[test]
fn what_is_due_is_told_so() {
    holds(
        "A first exchange of prisoners is due by the end of the month.",
        "A first exchange of prisoners is due",
    );
    holds("A second hearing is scheduled for April.", "A second hearing is scheduled");
}

#[test]
fn a_noun_begins_behind_its_verb() {
    holds("It keeps in place the truce that took effect on 19 July 2023.", "The truce took effect");
    let text = "Veria said on Monday that four days after shelling destroyed a clinic the truce had held.";
    assert!(headlines(text).iter().all(|told| !told.starts_with("Four days")), "{:?}", headlines(text));
    holds("The court was told Arno Tarn joined the lodge in 2014.", "Arno Tarn joined the lodge");
    holds(
        "The firm posted a 54% drop in third-quarter profit on Monday.",
        "The firm posted a 54% drop in profit",
    );
}

#[test]
fn a_single_word_tells_nothing() {
    let text = "It was the worst of its kind since the Tarn Bridge Fire of 1987. He feared a war in 1990.";
    holds(text, "Tarn Bridge Fire");
    assert!(headlines(text).iter().all(|told| told.contains(' ')), "{:?}", headlines(text));
}

#[test]
fn an_adjective_behind_a_verb_is_none() {
    holds(
        "A former chemist who sold diluted drugs to private clinics was jailed on Monday.",
        "A former chemist who sold diluted drugs to private clinics was jailed",
    );
}

#[test]
fn nearly_goes_with_its_verb() {
    let text = "The inflation that followed nearly ruined the old and proud harbour company of Tarn and Vellmar in 1923, the town said.";
    assert!(headlines(text).iter().all(|told| !told.contains("inflation ruined")), "{:?}", headlines(text));
}

#[test]
fn a_villa_is_not_jailed() {
    let text = "A clerk who took money from a hospice to pay for horses, holidays and a villa in Tarn has been jailed on Monday.";
    assert!(headlines(text).iter().all(|told| !told.starts_with("A villa")), "{:?}", headlines(text));
    holds("Arno Tarn was born on 3 April 1933, in Vellmar.", "Arno Tarn was born in Vellmar");
    holds("On the night of 7 May 1941 the library was destroyed.", "The library was destroyed");
}

#[test]
fn an_owner_is_no_longer_than_a_headline() {
    let long = "Tarn".repeat(30);
    let text = format!("{long} closed two yards in 2019. Its ferry sank in 2020.");
    assert!(
        headlines(&text).iter().all(|told| told.chars().count() <= super::LONGEST_HEADLINE),
        "{:?}",
        headlines(&text)
    );
}

#[test]
fn a_long_headline_ends_where_nothing_is_missing() {
    holds(
        "The ministry issued fresh advice to all its captains on Monday called ‘Preparing for a flood in the harbours and along the coast’.",
        "The ministry issued fresh advice",
    );
    holds(
        "The yards of Vellmar and of both its islands accounted in 2019 for a quarter of all the ships that were built there.",
        "The yards of Vellmar and of both its islands accounted for a quarter",
    );
    holds("Santak was replaced in 1911 by Maj. Arno Pell.", "Santak was replaced by Maj. Arno Pell");
}

#[test]
fn a_speaker_is_named_with_his_full_stops() {
    let loss =
        "the yard would lose a third of its orders in the spring and much of its credit with the banks";
    holds(
        &format!("Mr. Santak warned that {loss}."),
        "Mr. Santak: The yard would lose a third of its orders and much of its credit",
    );
    holds(
        &format!("The chairman of the harbour board Arno R. Tarn warned that {loss}."),
        "Arno R. Tarn: The yard would lose a third of its orders and much of its credit",
    );
}

#[test]
fn nothing_ends_at_than_or_a_bare_and() {
    holds(
        "Tax rates and the interest on all loans were lower than in 2019.",
        "Tax rates and the interest on all loans were lower",
    );
    holds(
        "The fleet had succeeded and, by 1919, all of the men were home.",
        "The fleet had succeeded and all of the men were home",
    );
}

#[test]
fn what_stands_between_dashes_goes() {
    holds("The pilot -- Arno Santak -- was arrested on Monday.", "The pilot was arrested");
    holds("Ten others _ among them two boys _ died in 2019.", "Ten others died");
    holds("The fleet – backed by its yards – sailed in 2019.", "The fleet sailed");
}

#[test]
fn what_leads_in_without_a_comma_goes() {
    holds(
        "In order to do so the yard borrowed heavily from two banks in 2019 and repaid them with interest and with ships.",
        "The yard borrowed heavily from two banks and repaid them with interest",
    );
    holds(
        "With the loss of its yards in the northern harbour towns and on the islands (Vellmar closed in 2019) Santak had lost the trade.",
        "Santak had lost the trade",
    );
}

#[test]
fn where_it_was_stays_where_it_tells_whose() {
    holds(
        "In Veria, the council also closed two ports in 2019.",
        "In Veria, the council also closed two ports",
    );
}
