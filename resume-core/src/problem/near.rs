//! Which name was probably meant.

/// The name that was probably meant, if the word is only a slip away from it.
///
/// ```
/// use resume_core::wording::nearest;
/// assert_eq!(nearest("sumary", ["name", "summary"]), Some("summary"));
/// assert_eq!(nearest("age", ["name", "summary"]), None);
/// ```
pub fn nearest<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    // What is longer than any name was meant to be none.
    if word.len() > 64 {
        return None;
    }
    let word = word.to_lowercase();
    // As near as rustc asks for its own suggestions.
    let allowed = word.chars().count().max(3) / 3;
    let mut nearest = None;
    for name in names {
        let distance = strsim::damerau_levenshtein(&word, name);
        if nearest.is_none_or(|(least, _)| distance < least) {
            nearest = Some((distance, name));
        }
    }
    let (distance, name) = nearest?;
    (distance <= allowed && distance < name.chars().count()).then_some(name)
}

/// The name of which the word is the beginning.
pub fn begun<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let word = word.to_lowercase();
    names
        .into_iter()
        .find(|name| word.len() >= 3 && name.starts_with(&word))
}

/// The name that was probably meant, or begun.
pub fn meant<'n>(word: &str, names: impl IntoIterator<Item = &'n str> + Clone) -> Option<&'n str> {
    nearest(word, names.clone()).or_else(|| begun(word, names))
}
