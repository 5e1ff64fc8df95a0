//! Dates in plain digits and in years of the Gregorian calendar: digits of other scripts, years of
//! eras, years with two digits, and what programs write beside a day.

use std::borrow::Cow;

/// The first of ten digits in the scripts that people write dates with.
const ZEROS: [char; 6] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{ff10}',
];

/// Eras of Japan, and that of Taiwan, with the year before their first one.
const ERAS: &[(&str, u16)] = &[
    ("明治", 1867),
    ("大正", 1911),
    ("昭和", 1925),
    ("平成", 1988),
    ("令和", 2018),
    ("民國", 1911),
    ("民国", 1911),
];

/// The year of the Buddhist era in which that of the Gregorian calendar begins.
const BUDDHIST: u16 = 543;

/// A date without what is special to a script, an era or a program.
pub(super) fn plain(source: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(without_clock(source));
    if let Some(counted) = without_era_letter(&text) {
        text = Cow::Owned(counted);
    }
    if !text.is_ascii() {
        if let Some(latin) = in_latin_digits(&text) {
            text = Cow::Owned(latin);
        }
        if let Some(numbered) = in_numbers(&text) {
            text = Cow::Owned(numbered);
        }
        if let Some(counted) = without_era(&text) {
            text = Cow::Owned(counted);
        }
        if let Some(counted) = without_buddhist_era(&text) {
            text = Cow::Owned(counted);
        }
    }
    match with_whole_year(&text) {
        Some(whole) => Cow::Owned(whole),
        None => text,
    }
}

/// A date of which a program also wrote the time and the day of the week (RFC 5322, ECMAScript):
/// `Sat, 01 Mar 2014 00:00:00 +0100`. What follows the time is about the time.
fn without_clock(source: &str) -> &str {
    let Some(colon) = source.find(':') else {
        return source;
    };
    let digits =
        |text: &str, len| text.len() >= len && text.bytes().take(len).all(|b| b.is_ascii_digit());
    let start = source[..colon].rfind(char::is_whitespace).unwrap_or(0);
    let is_time = digits(source[start..colon].trim(), 1) && digits(&source[colon + 1..], 2);
    match is_time {
        true => source[..start].trim_end_matches([',', ' ']),
        false => source,
    }
}

/// Digits of other scripts as Latin ones. A year that is too small is of another calendar, such as
/// the Persian one, and nothing is read then.
fn in_latin_digits(source: &str) -> Option<String> {
    let digit = |c: char| {
        let zero = ZEROS
            .iter()
            .find(|zero| (**zero..).take(10).any(|digit| digit == c))?;
        char::from_digit(u32::from(c) - u32::from(*zero), 10)
    };
    source.contains(|c| digit(c).is_some()).then_some(())?;
    // The signs between them are as wide as the digits.
    let sign = |c: char| match c {
        '\u{ff0d}' => '-',
        '\u{ff0e}' => '.',
        '\u{ff0f}' => '/',
        c => c,
    };
    let latin = source.chars().map(|c| digit(c).unwrap_or(sign(c)));
    let latin: String = latin.collect();
    let is_other = |number: &str| number.len() == 4 && number < "1700";
    let mut numbers = latin.split(|c: char| !c.is_ascii_digit());
    (!numbers.any(is_other)).then_some(latin)
}

/// Numbers in Han characters before the signs of year, month and day as digits: `二〇一四年三月`.
fn in_numbers(source: &str) -> Option<String> {
    const HAN: &str = "〇一二三四五六七八九";
    let value = |c: char| match c {
        '零' => Some(0),
        c => HAN.chars().position(|known| known == c),
    };
    let is_han = |c: char| c == '十' || value(c).is_some();
    source.contains(is_han).then_some(())?;
    let (mut text, mut number) = (String::new(), String::new());
    for c in source.chars() {
        if is_han(c) {
            number.push(c);
            continue;
        }
        match number
            .split_once('十')
            .filter(|_| matches!(c, '年' | '月' | '日'))
        {
            Some((tens, ones)) => {
                let digit = |text: &str, none| match text.chars().next() {
                    Some(c) => value(c).unwrap_or(none),
                    None => none,
                };
                text.push_str(&(digit(tens, 1) * 10 + digit(ones, 0)).to_string());
            }
            None if matches!(c, '年' | '月' | '日') => {
                text.extend(
                    number
                        .chars()
                        .filter_map(value)
                        .map(|value| value.to_string()),
                );
            }
            None => text.push_str(&number),
        }
        number.clear();
        text.push(c);
    }
    text.push_str(&number);
    Some(text)
}

/// Years of an era as years of the Gregorian calendar: `平成25年4月`, `令和元年`.
fn without_era(source: &str) -> Option<String> {
    let mut text = String::new();
    let mut rest = source;
    while let Some((at, era, before)) = ERAS
        .iter()
        .filter_map(|(era, before)| Some((rest.find(era)?, *era, *before)))
        .min()
    {
        let after = rest[at + era.len()..].trim_start();
        let end = after
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(after.len());
        let (number, after) = match after.strip_prefix('元') {
            Some(after) => ("1", after),
            None => after.split_at(end),
        };
        let year = before + number.parse::<u16>().ok().filter(|year| *year < 200)?;
        text.push_str(&rest[..at]);
        text.push_str(&year.to_string());
        rest = after;
    }
    text.push_str(rest);
    (text != source).then_some(text)
}

/// The letters of the eras of Japan, with the year before their first one and how many years they
/// have.
const ERA_LETTERS: &[(char, u16, u16)] = &[
    ('M', 1867, 45),
    ('T', 1911, 15),
    ('S', 1925, 64),
    ('H', 1988, 31),
    ('R', 2018, 99),
];

/// The year of the letter of an era and its number, and what follows them.
fn era_year(source: &str) -> Option<(u16, &str)> {
    let mut chars = source.chars();
    let letter = chars.next()?;
    let rest = chars.as_str();
    let (_, before, most) = ERA_LETTERS.iter().find(|(known, ..)| *known == letter)?;
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let (number, rest) = rest.split_at(end);
    let year = number
        .parse()
        .ok()
        .filter(|year| (1..=*most).contains(year));
    Some((before + year.filter(|_| number.len() <= 2)?, rest))
}

/// Whether a word is the year of an era with its letter, as in `H20.4`.
pub fn is_era_year(word: &str) -> bool {
    era_year(word).is_some_and(|(_, rest)| rest.is_empty())
}

/// Whether a date has the letter of an era.
pub(super) fn has_era_letter(source: &str) -> bool {
    without_era_letter(source).is_some()
}

/// Years with the letter of an era as years of the Gregorian calendar: `H20.4`, `R5年4月`. A year
/// alone has two digits, because `H1` is also half a year.
fn without_era_letter(source: &str) -> Option<String> {
    let (year, rest) = era_year(source.trim())?;
    let is_date = match rest.strip_prefix(['.', '/', '-', '年']) {
        Some(rest) => {
            let mut numbers = rest.split(|c: char| !c.is_ascii_digit());
            let is_other = |c: char| !c.is_ascii_digit() && !"./-月日".contains(c);
            numbers.all(|number| number.len() <= 2) && !rest.contains(is_other)
        }
        None => rest.is_empty() && source.trim().len() == 3,
    };
    is_date.then(|| format!("{year}{rest}"))
}

/// Years as Thai people count them: `มีนาคม 2557`, `พ.ศ. 2557`.
fn without_buddhist_era(source: &str) -> Option<String> {
    let is_thai = |c: char| matches!(c, '\u{e01}'..='\u{e4e}');
    source.contains(is_thai).then_some(())?;
    let source = source.replace("พ.ศ.", "").replace("ค.ศ.", "");
    let mut text = String::new();
    let mut rest = source.as_str();
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, after) = rest.split_at(at);
        let end = after
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(after.len());
        let (number, after) = after.split_at(end);
        text.push_str(before);
        match number
            .parse::<u16>()
            .ok()
            .filter(|year| (2400..2700).contains(year))
        {
            Some(year) => text.push_str(&(year - BUDDHIST).to_string()),
            None => text.push_str(number),
        }
        rest = after;
    }
    text.push_str(rest);
    Some(text.trim().to_owned())
}

/// A year whose century an apostrophe replaces: `Mar '14`. It is one of a working life.
fn with_whole_year(source: &str) -> Option<String> {
    let sign = source.find(['\'', '’', '‘'])?;
    let digits = source[sign..].trim_start_matches(['\'', '’', '‘']);
    let is_apart = !source[..sign].ends_with(|c: char| c.is_ascii_digit());
    let is_year = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
    let century = if digits < "50" { "20" } else { "19" };
    let before = source[..sign].trim_end();
    (is_apart && is_year).then(|| {
        format!("{before} {century}{digits}")
            .trim_start()
            .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn dates_become_plain() {
        for (source, date) in [
            ("２０１４年３月", "2014年3月"),
            ("２０１４－０３", "2014-03"),
            ("２０１４／３", "2014/3"),
            ("٢٠١٤", "2014"),
            ("۲۰۱۴", "2014"),
            ("मार्च २०१४", "मार्च 2014"),
            ("二〇一四年三月", "2014年3月"),
            ("二零一四年十二月", "2014年12月"),
            ("2014年二十日", "2014年20日"),
            ("平成25年4月", "2013年4月"),
            ("令和元年5月1日", "2019年5月1日"),
            ("昭和 60 年", "1985 年"),
            ("平成二十五年", "2013年"),
            ("民國103年3月", "2014年3月"),
            ("มีนาคม 2557", "มีนาคม 2014"),
            ("พ.ศ. ๒๕๕๗", "2014"),
            ("15 มีนาคม ค.ศ. 2014", "15 มีนาคม  2014"),
            ("Mar '14", "Mar 2014"),
            ("’98", "1998"),
            ("'49", "2049"),
            ("'50", "1950"),
            ("2014'15", "2014'15"),
            ("Sat, 01 Mar 2014 00:00:00 +0100", "Sat, 01 Mar 2014"),
            ("Sat Mar 01 2014 00:00:00 GMT+0100 (CET)", "Sat Mar 01 2014"),
            // Of the Persian calendar.
            ("۱۳۹۳", "۱۳۹۳"),
            ("2014", "2014"),
            ("O'Neill 2014", "O'Neill 2014"),
            ("note: 2014", "note: 2014"),
        ] {
            assert_eq!(plain(source), date, "{source}");
        }
    }
}
