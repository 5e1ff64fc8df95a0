//! Full-width punctuation, which has room on one side for half a character: two signs in a row
//! would have a hole between them.

use std::ops::Range;

/// The signs of a text that are half as wide as others, because another one is beside them.
pub(super) fn halved(text: &str) -> impl Iterator<Item = Range<usize>> {
    let signs = text.char_indices();
    let pairs = signs.clone().zip(signs.skip(1));
    pairs.filter_map(|((first, a), (second, b))| {
        match (Side::of(a)?, Side::of(b)?) {
            // The room after the first, and before the second.
            (Side::Closing, Side::Closing) => Some(first..second),
            (_, Side::Opening) => Some(second..second + b.len_utf8()),
            (Side::Opening, Side::Closing) => None,
        }
    })
}

enum Side {
    Opening,
    Closing,
}

impl Side {
    fn of(c: char) -> Option<Side> {
        match c {
            '（' | '「' | '『' | '【' | '《' | '〈' | '〔' | '［' | '｛' => {
                Some(Side::Opening)
            }
            '）' | '」' | '』' | '】' | '》' | '〉' | '〕' | '］' | '｝' | '，' | '、' | '。'
            | '．' | '；' | '：' => Some(Side::Closing),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_two_signs_is_halved() {
        let halved = |text| halved(text).map(|range| range.start).collect::<Vec<_>>();
        assert_eq!(halved("（1），（2）。"), [4, 10, 14]);
        assert_eq!(halved("甲（乙）丙"), [0; 0]);
        assert_eq!(halved("（）"), [0; 0]);
    }
}
