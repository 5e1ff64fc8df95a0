//! What opens a block in `resume!`: a kind of section, `contact` or `variants`.

use super::Kind;

/// What opens a block in `resume!`: `contact`, `variants`, or a kind of section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockName {
    /// `contact`.
    Contact,
    /// `variants`.
    Variants,
    /// A section.
    Section(Kind),
}

impl BlockName {
    /// Every block: the kinds of sections in their usual order, then the others.
    pub fn all() -> impl Iterator<Item = BlockName> + Clone {
        let sections = Kind::ALL.into_iter().map(BlockName::Section);
        sections.chain([BlockName::Contact, BlockName::Variants])
    }

    /// The keywords of all blocks.
    pub fn words() -> impl Iterator<Item = &'static str> + Clone {
        BlockName::all().map(BlockName::word)
    }

    /// Its keyword in `resume!`.
    pub const fn word(self) -> &'static str {
        match self {
            BlockName::Contact => "contact",
            BlockName::Variants => "variants",
            BlockName::Section(kind) => kind.name(),
        }
    }

    /// The block that this word opens.
    pub fn from_word(word: &str) -> Option<BlockName> {
        BlockName::all().find(|block| block.word() == word)
    }

    /// The block that goes by this name elsewhere.
    pub fn from_synonym(word: &str) -> Option<BlockName> {
        BlockName::all().find(|block| block.synonyms().contains(&word))
    }

    const fn synonyms(self) -> &'static [&'static str] {
        match self {
            BlockName::Contact => &["basics"],
            BlockName::Variants => &[],
            BlockName::Section(kind) => kind.synonyms(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_found_by_its_word() {
        for block in BlockName::all() {
            assert_eq!(BlockName::from_word(block.word()), Some(block));
        }
    }

    #[test]
    fn a_word_or_synonym_means_one_block() {
        let synonyms = BlockName::all().flat_map(BlockName::synonyms).copied();
        let mut words: Vec<&str> = BlockName::words().chain(synonyms).collect();
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
    }
}
