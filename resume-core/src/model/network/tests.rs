use super::super::checked::testing::check;
use super::*;
use crate::model::Profile;

#[test]
fn keys_are_distinct_and_sorted() {
    let mut keys: Vec<_> = Network::ALL.iter().map(|network| network.key()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), Network::ALL.len());
    assert!(
        Network::ALL
            .iter()
            .all(|network| Network::from_key(network.key()) == Some(*network))
    );
}

#[test]
fn a_network_is_named_by_its_title_and_its_key() {
    for network in Network::ALL.iter().copied() {
        for name in [network.title(), network.key()] {
            assert_eq!(Network::named(name), Some(network), "{name}");
            assert_eq!(Network::named(&name.to_uppercase()), Some(network));
        }
    }
}

#[test]
fn usernames() {
    check(
        |name| Network::Mastodon.username_fault(name),
        &[
            "@ada@mastodon.social",
            "ada@a.b-c.de",
            "a_b.c-d@e.fg",
            "@a-b@ab.cd",
            "a@b.c",
        ],
        &[
            (
                "@ada",
                "@ada",
                "this is not the handle of a person on a server",
            ),
            (
                "ada",
                "ada",
                "this is not the handle of a person on a server",
            ),
            (
                "@ada@social",
                "@ada@social",
                "this is not the handle of a person on a server",
            ),
            (
                "@@a@b.c",
                "@",
                "a username of this network has no such character here",
            ),
            (
                "@ada@a..b",
                ".",
                "a username of this network has no such character here",
            ),
            (
                "@ada@.ab.c",
                ".",
                "a username of this network has no such character here",
            ),
            (
                "@ada@ab.c.",
                ".",
                "a username of this network has no such character here",
            ),
            (
                ".ada@ab.c",
                ".",
                "a username of this network has no such character here",
            ),
            (
                "@.ada@ab.c",
                ".",
                "a username of this network has no such character here",
            ),
            (
                "@ada.@ab.c",
                ".",
                "a username of this network has no such character here",
            ),
            (
                "@a._b@ab.cd",
                ".",
                "a username of this network has no such character here",
            ),
            (
                "@-ada@ab.cd",
                "-",
                "a username of this network has no such character here",
            ),
            (
                "@ada@-ab.cd",
                "-",
                "a username of this network has no such character here",
            ),
            (
                "@ada@ab.cd-",
                "-",
                "a username of this network has no such character here",
            ),
            (
                "@ada@a_b.cd",
                "_",
                "a username of this network has no such character here",
            ),
            (
                "@ada@ab@cd.ef",
                "@",
                "a username of this network has no such character here",
            ),
            (
                "@adaé@ab.cd",
                "é",
                "a username of this network has no such character here",
            ),
            (
                "@a@b",
                "@a@b",
                "this is not the handle of a person on a server",
            ),
            (
                "-@ab.cd",
                "-",
                "a username of this network has no such character here",
            ),
        ],
    );
    check(
        |name| Network::Orcid.username_fault(name),
        &["0000-0002-1825-0097", "0000-0002-1694-233X"],
        &[
            (
                "0000-0002-1825-0098",
                "8",
                "the last digit of this ORCID iD, which checks the others, is wrong",
            ),
            (
                "0000000218250097000",
                "0",
                "this ORCID iD is not made of four groups of four",
            ),
            (
                "0000-0002-1825-009é",
                "0000-0002-1825-009é",
                "this username is too long for this network",
            ),
            ("0000-0002-1825-0a97", "a", "an ORCID iD is made of digits"),
            (
                "0000-0002_1825-0097",
                "_",
                "this ORCID iD is not made of four groups of four",
            ),
            (
                "0000-0002-1825-009",
                "0000-0002-1825-009",
                "this username is too short for this network",
            ),
        ],
    );
    check(
        |name| Network::StackOverflow.username_fault(name),
        &["22656", "22656/jon-skeet"],
        &[
            ("jon", "jon", "users of this network have numbers"),
            ("/jon", "/jon", "users of this network have numbers"),
            ("1/", "1/", "users of this network have numbers"),
            ("1/a/b", "1/a/b", "users of this network have numbers"),
            (
                "22656/jon_skeet",
                "_",
                "a username of this network has no such character",
            ),
        ],
    );
    check(
        |name| Network::Youtube.username_fault(name),
        &["ada", "UCabcdefghijklmnopqrstuv"],
        &[],
    );
    check(
        |name| Network::Bluesky.username_fault(name),
        &["ada.bsky.social"],
        &[
            ("ada", "ada", "a handle of this network has a dot"),
            (
                "ada..b",
                "..",
                "a username of this network has no two of these in a row",
            ),
            (
                ".ada.b",
                ".",
                "a username of this network does not begin or end like this",
            ),
            (
                "ada.b.",
                ".",
                "a username of this network does not begin or end like this",
            ),
        ],
    );
    check(
        |name| Network::Github.username_fault(name),
        &["ada", "a", "a-b-c"],
        &[
            (
                "-ada",
                "-",
                "a username of this network does not begin or end like this",
            ),
            (
                "ada-",
                "-",
                "a username of this network does not begin or end like this",
            ),
            (
                "a--b",
                "--",
                "a username of this network has no two of these in a row",
            ),
            (
                "a.b",
                ".",
                "a username of this network has no such character",
            ),
            ("é", "é", "a username of this network has no such character"),
            (
                "https://github.com/ada",
                ":",
                "a username of this network has no such character",
            ),
            (
                "@ada",
                "@",
                "a username of this network has no such character",
            ),
        ],
    );
    check(
        |name| Network::Linkedin.username_fault(name),
        &["ada-ünal", "ünal", "ab-"],
        &[
            ("ab", "ab", "this username is too short for this network"),
            (
                "a b",
                " ",
                "a username of this network has no such character",
            ),
            (
                "-ab",
                "-",
                "a username of this network does not begin or end like this",
            ),
        ],
    );
    check(
        |name| Network::Keybase.username_fault(name),
        &["ab_"],
        &[
            (
                "_ab",
                "_",
                "a username of this network does not begin or end like this",
            ),
            (
                "a__b",
                "__",
                "a username of this network has no two of these in a row",
            ),
            ("a", "a", "this username is too short for this network"),
        ],
    );
    check(
        |name| Network::Gitlab.username_fault(name),
        &["ada.l_", "_ada", "ada-", "a..b"],
        &[
            (
                ".ada",
                ".",
                "a username of this network does not begin or end like this",
            ),
            (
                "ada.",
                ".",
                "a username of this network does not begin or end like this",
            ),
        ],
    );
    check(
        |name| Network::X.username_fault(name),
        &["ada_", "abcdefghijklmno"],
        &[(
            "abcdefghijklmnop",
            "abcdefghijklmnop",
            "this username is too long for this network",
        )],
    );
    let long = format!("@ada@{}.de", "a".repeat(293));
    check(
        |name| Network::Mastodon.username_fault(name),
        &[&long[1..]],
        &[(&long, &long, "this username is too long for this network")],
    );
    check(
        |name| Network::Linkedin.username_fault(name),
        &[],
        &[(
            "a\u{e000}b",
            "\u{e000}",
            "a username of this network has no such character",
        )],
    );
    check(
        |name| Network::Github.username_fault(name),
        &[&"a".repeat(39)],
        &[(
            "a\u{202e}b",
            "\u{202e}",
            "character that changes the direction of text",
        )],
    );
}

#[test]
fn a_pasted_address_is_answered_with_the_username() {
    for network in Network::ALL.iter().copied() {
        let name = match network {
            Network::Mastodon => "@ada@mastodon.social",
            Network::Bluesky => "ada.bsky.social",
            Network::Orcid => "0000-0002-1825-0097",
            Network::StackOverflow => "22656/ada",
            Network::GoogleScholar => "qc6CJjYAAAAJ",
            _ => "adaexample",
        };
        let profile = Profile::new(network, name).unwrap();
        assert_eq!(
            network.username_in(profile.url().as_str()).as_deref(),
            Some(name),
            "{network:?}"
        );
    }
    assert_eq!(Network::Github.username_in("@ada").as_deref(), Some("ada"));
    assert_eq!(
        Network::X.username_in("https://twitter.com/ada").as_deref(),
        Some("ada")
    );
    let username = |network: Network, text: &str| network.username_in(text);
    assert_eq!(username(Network::Mastodon, "@ada@mastodon.social"), None);
    assert_eq!(
        username(Network::Mastodon, "ada@mastodon.social").as_deref(),
        Some("@ada@mastodon.social")
    );
    assert_eq!(username(Network::Github, "https://github.com/a.b"), None);
    assert_eq!(
        username(
            Network::StackOverflow,
            "https://stackoverflow.com/users/22656/ada/"
        )
        .as_deref(),
        Some("22656/ada")
    );
    assert_eq!(username(Network::Sourcehut, "~ada").as_deref(), Some("ada"));
    assert_eq!(Network::of_address("@ada"), None);
    assert_eq!(
        Network::of_address("https://github.com/ada"),
        Some((Network::Github, "ada".into()))
    );
    assert_eq!(Network::of_address("https://ada.example/@ada"), None);
}

#[test]
fn addresses_of_profiles_are_understood_as_people_copy_them() {
    for (network, text, username) in [
        (Network::Github, "github.com/ada", "ada"),
        (Network::Github, "www.github.com/ada/", "ada"),
        (Network::Github, "HTTPS://GitHub.com/ada", "ada"),
        (Network::Github, "//github.com/ada", "ada"),
        (Network::Github, "https://github.com/%40ada", "ada"),
        (Network::X, "https://mobile.twitter.com/ada?lang=en", "ada"),
        (Network::X, "https://x.com/@ada", "ada"),
        (
            Network::Linkedin,
            "https://de.linkedin.com/in/ada-%C3%BCnal/?locale=de",
            "ada-ünal",
        ),
        (
            Network::Linkedin,
            "linkedin.com/in/ada?utm_source=share&hl=de",
            "ada",
        ),
        (Network::Linkedin, "ada-%C3%BCnal", "ada-ünal"),
        (
            Network::Facebook,
            "https://m.facebook.com/ada.example",
            "ada.example",
        ),
        (
            Network::Facebook,
            "https://de-de.facebook.com/ada.example",
            "ada.example",
        ),
        (
            Network::GoogleScholar,
            "https://scholar.google.com/citations?hl=en&user=qc6CJjYAAAAJ",
            "qc6CJjYAAAAJ",
        ),
        (
            Network::GoogleScholar,
            "https://scholar.google.de/citations?user=qc6CJjYAAAAJ&hl=de&oi=ao",
            "qc6CJjYAAAAJ",
        ),
        (
            Network::HackerNews,
            "https://news.ycombinator.com/user?id=ada#x",
            "ada",
        ),
        (
            Network::Orcid,
            "HTTPS://ORCID.ORG/0000-0002-1694-233X",
            "0000-0002-1694-233X",
        ),
        (
            Network::Orcid,
            "https://orcid.org/0000-0002-1694-233x",
            "0000-0002-1694-233X",
        ),
        (
            Network::Orcid,
            "ORCID: 0000-0002-1694-233X",
            "0000-0002-1694-233X",
        ),
        (Network::Orcid, "0000-0002-1694-233x", "0000-0002-1694-233X"),
        (Network::Orcid, "0000000218250097", "0000-0002-1825-0097"),
        (
            Network::Orcid,
            "orcid.org/000000021694233x",
            "0000-0002-1694-233X",
        ),
        (
            Network::StackOverflow,
            "https://stackoverflow.com/users/22656/ada?tab=profile",
            "22656/ada",
        ),
        (
            Network::Telegram,
            "https://telegram.me/ada_example",
            "ada_example",
        ),
        (Network::Telegram, "@ada_example", "ada_example"),
        (Network::Sourcehut, "~ada", "ada"),
        (Network::Npm, "https://www.npmjs.com/~ada", "ada"),
        (
            Network::Mastodon,
            "https://mastodon.social/users/ada",
            "@ada@mastodon.social",
        ),
        (
            Network::Mastodon,
            "https://mastodon.social/web/@ada",
            "@ada@mastodon.social",
        ),
        (
            Network::Mastodon,
            "https://mastodon.social/@ada@fosstodon.org",
            "@ada@fosstodon.org",
        ),
        (
            Network::Mastodon,
            "mastodon.social/@ada",
            "@ada@mastodon.social",
        ),
        (
            Network::Youtube,
            "https://www.youtube.com/@ada/videos",
            "ada",
        ),
    ] {
        assert_eq!(
            network.username_in(text).as_deref(),
            Some(username),
            "{text}"
        );
    }
}

#[test]
fn a_channel_has_a_number() {
    let channel = |network: Network, number: &str| {
        let address = network.address_of_number(number);
        address.map(|url| url.as_str().to_owned())
    };
    for number in ["UCabcdefghijklmnopqrstuv", "UC_b-defghijklmnopqrst01"] {
        assert_eq!(
            channel(Network::Youtube, number),
            Some(format!("https://www.youtube.com/channel/{number}"))
        );
        assert_eq!(channel(Network::X, number), None);
    }
    for text in [
        "UCabcdefghijklmnopqrstu",
        "UCabcdefghijklmnopqrstuvw",
        "UCabcdefghijklmnopqrstu!",
        "ACabcdefghijklmnopqrstuv",
    ] {
        assert_eq!(channel(Network::Youtube, text), None, "{text}");
    }
}

#[test]
fn addresses_of_other_pages_are_not_profiles() {
    for (network, address) in [
        (Network::Github, "https://github.com/orgs/acme"),
        (Network::Github, "github.com/Orgs/acme/people"),
        (Network::Github, "https://github.com/sponsors/ada"),
        (Network::Github, "https://gist.github.com/ada"),
        (Network::Github, "https://notgithub.com/ada"),
        (Network::Gitlab, "https://gitlab.com/groups/acme"),
        (Network::Gitlab, "https://gitlab.com/-/u/1"),
        (Network::Gitlab, "https://gitlab.company.example/zoe"),
        (
            Network::Facebook,
            "https://www.facebook.com/profile.php?id=100",
        ),
        (Network::Facebook, "https://www.facebook.com/people/Zoe/100"),
        (Network::Facebook, "https://www.facebook.com/groups/acme"),
        (Network::Instagram, "https://www.instagram.com/p/abc"),
        (Network::Instagram, "https://www.instagram.com/reel/abc"),
        (Network::Telegram, "https://t.me/joinchat/AAAA"),
        (Network::Telegram, "https://t.me/+AAAA"),
        (Network::X, "https://x.com/i/user/1"),
        (Network::X, "https://twitter.com/hashtag/rust"),
        (
            Network::Youtube,
            "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
        ),
        (Network::Youtube, "https://www.youtube.com/c/ada"),
        (
            Network::StackOverflow,
            "https://es.stackoverflow.com/users/12345/ada",
        ),
        (
            Network::StackOverflow,
            "https://ru.stackoverflow.com/users/12345",
        ),
        (
            Network::StackOverflow,
            "https://meta.stackoverflow.com/users/12345",
        ),
        (
            Network::HuggingFace,
            "https://huggingface.co/spaces/ada/demo",
        ),
        (
            Network::Kaggle,
            "https://www.kaggle.com/competitions/titanic",
        ),
        (Network::Leetcode, "https://leetcode.com/problems/two-sum"),
        (Network::Linkedin, "https://www.linkedin.com/company/acme"),
        (Network::Reddit, "https://www.reddit.com/r/rust"),
        (Network::Dev, "https://dev.to/t/rust"),
        (Network::Codeberg, "https://codeberg.org/org/acme"),
        (
            Network::GoogleScholar,
            "https://scholar.google.com/citations?view_op=x",
        ),
        (Network::Mastodon, "https://mastodon.social/about"),
        (Network::Mastodon, "https://mastodon.social/@ada/1234"),
        (Network::Github, "https://github.com/ada/repository"),
        (Network::Github, "github.com/ada/repository/issues"),
        (Network::Gitlab, "https://gitlab.com/ada/tool/-/issues"),
        (Network::HuggingFace, "https://huggingface.co/ada/model"),
        (Network::X, "https://x.com/ada/status/123"),
        (Network::Medium, "https://medium.com/@ada/post-1"),
        (Network::Dev, "https://dev.to/ada/a-post-1a2b"),
        (Network::Telegram, "https://t.me/ada_example/12"),
    ] {
        assert_eq!(network.username_in(address), None, "{address}");
        assert!(Network::address_in(address).is_some(), "{address}");
        assert_eq!(Network::of_address(address), None, "{address}");
    }
    assert!(Network::GoogleScholar.is_front_page("https://scholar.google.de/"));
    let profile = "https://scholar.google.com/citations?user=qc6CJjYAAAAJ";
    assert!(!Network::GoogleScholar.is_front_page(profile));
    assert_eq!(Network::address_in("ada"), None);
    assert_eq!(Network::address_in("@ada@mastodon.social"), None);
    assert_eq!(Network::address_in("22656/ada"), None);
}

#[test]
fn a_profile_is_shown_as_its_network_shows_it() {
    for (network, name, address, shown) in [
        (
            Network::Github,
            "ada",
            "https://github.com/ada",
            "github.com/ada",
        ),
        (
            Network::Linkedin,
            "ada",
            "https://www.linkedin.com/in/ada",
            "linkedin.com/in/ada",
        ),
        (
            Network::Mastodon,
            "@ada@mastodon.social",
            "https://mastodon.social/@ada",
            "@ada@mastodon.social",
        ),
    ] {
        let profile = Profile::new(network, name).unwrap();
        assert_eq!((profile.network(), profile.username()), (network, name));
        assert_eq!(
            (profile.url().as_str(), profile.display().as_str()),
            (address, shown)
        );
        assert_eq!(
            format!("{profile:?}"),
            format!("{}: {name:?}", network.key())
        );
    }
}
