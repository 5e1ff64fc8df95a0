//! SHA-256 (FIPS 180-4) for the hash by which a page names the one style sheet that it allows.

/// The digest of a message.
pub(super) fn digest(message: &[u8]) -> [u8; 32] {
    let mut state: [u32; 8] = [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
        0x5be0cd19,
    ];
    // The message, a bit that is set, and the length in bits, in blocks of 64 bytes.
    let blocks = (message.len() + 8) / 64 + 1;
    let mut block = 0;
    while block < blocks {
        let mut words = [0; 16];
        let mut at = 0;
        while at < 64 {
            words[at / 4] |= (padded(message, blocks, block * 64 + at) as u32) << (24 - at % 4 * 8);
            at += 1;
        }
        state = compress(state, words);
        block += 1;
    }
    let mut digest = [0; 32];
    let mut at = 0;
    while at < 32 {
        digest[at] = state[at / 4].to_be_bytes()[at % 4];
        at += 1;
    }
    digest
}

/// The byte of the padded message.
fn padded(message: &[u8], blocks: usize, at: usize) -> u8 {
    if at < message.len() {
        message[at]
    } else if at == message.len() {
        0x80
    } else if at >= blocks * 64 - 8 {
        (message.len() as u64 * 8).to_be_bytes()[at + 8 - blocks * 64]
    } else {
        0
    }
}

fn compress(state: [u32; 8], words: [u32; 16]) -> [u32; 8] {
    let mut schedule = [0; 64];
    let mut at = 0;
    while at < 64 {
        schedule[at] = if at < 16 {
            words[at]
        } else {
            let (w15, w2) = (schedule[at - 15], schedule[at - 2]);
            let s0 = w15.rotate_right(7) ^ w15.rotate_right(18) ^ (w15 >> 3);
            let s1 = w2.rotate_right(17) ^ w2.rotate_right(19) ^ (w2 >> 10);
            schedule[at - 16]
                .wrapping_add(s0)
                .wrapping_add(schedule[at - 7])
                .wrapping_add(s1)
        };
        at += 1;
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = state;
    let mut round = 0;
    while round < 64 {
        let s1 = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
        let choice = (e & f) ^ (!e & g);
        let t1 = h
            .wrapping_add(s1)
            .wrapping_add(choice)
            .wrapping_add(ROUNDS[round])
            .wrapping_add(schedule[round]);
        let s0 = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
        let majority = (a & b) ^ (a & c) ^ (b & c);
        let t2 = s0.wrapping_add(majority);
        (h, g, f, e, d, c, b, a) = (g, f, e, d.wrapping_add(t1), c, b, a, t1.wrapping_add(t2));
        round += 1;
    }
    [
        state[0].wrapping_add(a),
        state[1].wrapping_add(b),
        state[2].wrapping_add(c),
        state[3].wrapping_add(d),
        state[4].wrapping_add(e),
        state[5].wrapping_add(f),
        state[6].wrapping_add(g),
        state[7].wrapping_add(h),
    ]
}

/// The digest in base64 (RFC 4648 section 4), as a content security policy spells it.
pub(super) fn base64(digest: &[u8; 32]) -> [u8; 44] {
    let mut text = [b'='; 44];
    let mut at = 0;
    // 32 bytes are 43 digits of six bits, the last with two bits of padding, and one `=`.
    while at < 43 {
        let (byte, bit) = (at * 6 / 8, at * 6 % 8);
        let next = if byte + 1 < 32 { digest[byte + 1] } else { 0 };
        let pair = (digest[byte] as u16) << 8 | next as u16;
        text[at] = LETTERS[(pair >> (10 - bit) & 63) as usize];
        at += 1;
    }
    text
}

/// The letters of base64 (RFC 4648 section 4).
pub(super) const LETTERS: &[u8; 64] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const ROUNDS: [u32; 64] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(message: &[u8], expected: &str) {
        let hex: String = digest(message).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(hex, expected);
    }

    #[test]
    fn digests_are_those_of_the_standard() {
        check(
            b"",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        );
        check(
            b"abc",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        );
        check(
            b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        );
    }

    #[test]
    fn base64_is_that_of_the_rfc() {
        assert_eq!(
            &base64(&digest(b"")),
            b"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
    }
}
