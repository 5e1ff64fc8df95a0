//! Values that are there in several languages: `{"en": "Engineer", "de": "Ingenieurin"}`.

use crate::tree::{Node, Notes, Value};
use resume_core::words::Words;

/// Leaves the value in the language of the file, or else the first one, and lists the others.
pub(super) fn settle(node: &mut Node, lang: Option<&str>, notes: &mut Notes<'_>) {
    match &mut node.value {
        Value::Text(_) | Value::Nothing => {}
        Value::List(nodes) => nodes.iter_mut().for_each(|node| settle(node, lang, notes)),
        Value::Map(members) => {
            let is_translated = members.len() > 1 && members.iter().all(|(key, _)| is_known(key));
            if !is_translated {
                // There, such keys are the languages that somebody speaks.
                let others = members.iter_mut().filter(|(key, _)| key != "languages");
                return others.for_each(|(_, node)| settle(node, lang, notes));
            }
            let is_of_file = |(key, _): &(String, Node)| Some(key.as_str()) == lang;
            let at = members.iter().position(is_of_file).unwrap_or_default();
            let (_, chosen) = members.remove(at);
            let others = std::mem::take(members);
            others.into_iter().for_each(|(_, node)| notes.rest(node));
            *node = chosen;
        }
    }
}

/// Whether a key is a language that is known here, perhaps with its region: `en`, `de_CH`.
fn is_known(key: &str) -> bool {
    let primary = key.split(['-', '_']).next().unwrap_or_default();
    key.len() <= 7 && Words::ALL.iter().any(|words| words.lang == primary)
}
