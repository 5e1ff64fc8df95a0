//! The design in the extension.

use super::super::tree::{Node, Value};
use super::{At, Reader};
use crate::model::{DesignChoice, DesignName, Settings};
use crate::problem::{Applicability, Code, Help};
use crate::wording::{list, meant};

impl Reader {
    /// The name of a design and its settings, as the language has them.
    pub(super) fn design(&mut self, node: &Node<'_>, at: &At<'_>) -> DesignChoice {
        let settings = Settings::ALL.iter().map(|setting| setting.word);
        let known: Vec<&'static str> = ["name"].into_iter().chain(settings).collect();
        let mut choice = DesignChoice::NONE;
        let Some(members) = self.members(node, at, &known, &[]) else {
            return choice;
        };
        if let Some((node, at)) = members.find("name", at)
            && let Some(word) = self.words(node, &at)
        {
            choice.name = DesignName::named(&word);
            if choice.name.is_none() {
                let names = || DesignName::ALL.iter().map(|name| name.word());
                let help = match meant(&word, names()) {
                    Some(near) => Help::DidYouMean(near.into()),
                    None => format!("designs are {}", list(names())).into(),
                };
                let message = format!("unknown design `{word}`");
                self.problem(&at, Code::DesignUnknown, message, help);
            }
        }
        for setting in Settings::ALL {
            let Some((node, at)) = members.find(setting.word, at) else {
                continue;
            };
            let value = match &node.value {
                Value::Bool(value) => value.to_string(),
                Value::Number(value) => value.to_string(),
                _ => match self.words(node, &at) {
                    Some(value) => value,
                    None => continue,
                },
            };
            if let Err(refusal) = choice.settings.set(setting.word, &value) {
                let help = match refusal.value {
                    Some(right) => Help::edit(refusal.help, right, Applicability::Maybe),
                    None => refusal.help.into(),
                };
                let message = format!("`{value}` {}", refusal.what);
                self.problem(&at, refusal.code, message, help);
            }
        }
        choice
    }
}
