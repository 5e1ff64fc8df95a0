//! Searching for bytes, many at once: nearly every piece of text has none of those that need an
//! escape, and this is how a format finds out quickly.

/// A set of bytes: those that are the second byte once the bits of the first are set. Two bytes
/// that differ in one bit are one such set.
pub(crate) type Bytes = (u8, u8);

/// Whether no byte of the text is in one of the sets.
///
/// There is no branch between the bytes of a chunk, so that the processor compares them in one
/// step, and the last chunk may overlap the one before.
#[inline(always)]
pub(crate) fn has_none<const N: usize>(text: &[u8], sets: [Bytes; N]) -> bool {
    let found = match (
        text.last_chunk::<16>(),
        text.first_chunk(),
        text.last_chunk(),
        text.first_chunk(),
        text.last_chunk(),
    ) {
        (Some(last), ..) => {
            let mut found = [0; 16];
            for chunk in text.as_chunks().0 {
                mark(chunk, sets, &mut found);
            }
            mark(last, sets, &mut found);
            return found.iter().fold(true, |none, found| none & (*found == 0));
        }
        (_, Some(first), Some(last), ..) => {
            in_word(u64::from_ne_bytes(*first), sets) | in_word(u64::from_ne_bytes(*last), sets)
        }
        (.., Some(first), Some(last)) => in_word(
            u64::from(u32::from_ne_bytes(*first)) << 32 | u64::from(u32::from_ne_bytes(*last)),
            sets,
        ),
        // The spaces in the rest of the word are in no set.
        _ => in_word(
            text.iter()
                .fold(every(b' '), |word, b| word << 8 | u64::from(*b)),
            sets,
        ),
    };
    found == 0
}

/// Marks where in the chunk bytes are in one of the sets.
#[inline(always)]
fn mark<const N: usize>(chunk: &[u8; 16], sets: [Bytes; N], found: &mut [u8; 16]) {
    for at in 0..16 {
        for (bits, byte) in sets {
            found[at] |= if chunk[at] | bits == byte { u8::MAX } else { 0 };
        }
    }
}

/// Not zero if a byte of the word is in one of the sets.
#[inline(always)]
fn in_word<const N: usize>(word: u64, sets: [Bytes; N]) -> u64 {
    sets.iter().fold(0, |found, (bits, byte)| {
        found | zero_byte((word | every(*bits)) ^ every(*byte))
    })
}

const fn every(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// Not zero if a byte of the word is zero.
#[inline(always)]
const fn zero_byte(word: u64) -> u64 {
    word.wrapping_sub(every(1)) & !word & every(0x80)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_is_found_wherever_it_stands_and_its_neighbours_are_not() {
        for len in 0..40 {
            for at in 0..len {
                for byte in [b'"', b'&', b'<', b'>', b'\'', b'=', b'(', 0xe2] {
                    let mut text = vec![b'x'; len];
                    text[at] = byte;
                    assert_eq!(
                        has_none(&text, [(0x04, b'&'), (0x02, b'>')]),
                        !b"\"&<>".contains(&byte),
                        "{byte} at {at} of {len}"
                    );
                }
            }
        }
    }

    #[test]
    fn two_bytes_do_not_hide_each_other() {
        for len in 2..40 {
            for (first, second) in
                (0..len).flat_map(|first| (first + 1..len).map(move |second| (first, second)))
            {
                let mut text = vec![b'x'; len];
                (text[first], text[second]) = (b'&', b'"');
                assert!(
                    !has_none(&text, [(0x04, b'&'), (0x02, b'>')]),
                    "{first} and {second} of {len}"
                );
                text[second] = b'&';
                assert!(
                    !has_none(&text, [(0x04, b'&'), (0x02, b'>')]),
                    "{first} and {second} of {len}"
                );
            }
        }
    }
}
