//! Networks on which a person has a profile: their names, the rules of their usernames, and the
//! addresses of the profiles.

mod address;
mod pages;
mod rule;

use rule::{GITHUB, PLAIN, Rule};

macro_rules! networks {
    ($($(#[doc = $doc:literal])+ $variant:ident $key:ident $title:literal [$($prefix:literal),+] $rule:expr;)+) => {
        /// A network on which a person has a profile.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Network { $($(#[doc = $doc])+ $variant,)+ }

        impl Network {
            /// Every network, in alphabetical order.
            pub const ALL: &'static [Network] = &[$(Network::$variant),+];

            /// The name of its field in `contact`.
            pub const fn key(self) -> &'static str {
                match self { $(Network::$variant => stringify!($key),)+ }
            }

            /// Its name, as the network writes it.
            pub const fn title(self) -> &'static str {
                match self { $(Network::$variant => $title,)+ }
            }

            /// What comes before the username in a profile's address, without the scheme; the
            /// first is the one to write.
            pub(super) const fn prefixes(self) -> &'static [&'static str] {
                match self { $(Network::$variant => &[$($prefix),+],)+ }
            }

            const fn rule(self) -> Rule {
                match self { $(Network::$variant => $rule,)+ }
            }
        }
    };
}

networks! {
    /// Behance.
    Behance behance "Behance" ["www.behance.net/"] PLAIN;
    /// Bitbucket.
    Bitbucket bitbucket "Bitbucket" ["bitbucket.org/"] PLAIN;
    /// Bluesky, by handle.
    Bluesky bluesky "Bluesky" ["bsky.app/profile/"] Rule { len: (3, 253), extra: b"-.", first: b"", last: b"", single: b".", help: "a handle like `ada.bsky.social`", ..PLAIN };
    /// Codeberg.
    Codeberg codeberg "Codeberg" ["codeberg.org/"] Rule { len: (1, 40), first: b"", last: b"", single: b"-_.", ..PLAIN };
    /// crates.io, by GitHub username.
    CratesIo crates_io "crates.io" ["crates.io/users/"] GITHUB;
    /// DEV.
    Dev dev "DEV" ["dev.to/"] Rule { extra: b"_", first: b"_", last: b"_", help: "letters, digits and `_`, like `ada`", ..PLAIN };
    /// Docker Hub.
    DockerHub docker_hub "Docker Hub" ["hub.docker.com/u/"] PLAIN;
    /// Dribbble.
    Dribbble dribbble "Dribbble" ["dribbble.com/"] PLAIN;
    /// Facebook.
    Facebook facebook "Facebook" ["www.facebook.com/", "fb.com/"] Rule { len: (1, 50), extra: b".", first: b"", last: b"", single: b".", help: "letters, digits and `.`, like `ada.example`", ..PLAIN };
    /// GitHub.
    Github github "GitHub" ["github.com/"] GITHUB;
    /// GitLab.
    Gitlab gitlab "GitLab" ["gitlab.com/"] Rule { len: (1, 255), first: b"_", last: b"_-", single: b"", ..PLAIN };
    /// Google Scholar, by the user's id.
    GoogleScholar google_scholar "Google Scholar" ["scholar.google.com/citations?user="] Rule { len: (12, 12), extra: b"-_", first: b"-_", last: b"-_", help: "the 12 characters after `user=`, like `qc6CJjYAAAAJ`", ..PLAIN };
    /// Hacker News.
    HackerNews hacker_news "Hacker News" ["news.ycombinator.com/user?id="] Rule { len: (2, 15), extra: b"-_", first: b"-_", last: b"-_", help: "letters, digits, `-` and `_`, like `ada`", ..PLAIN };
    /// Hugging Face.
    HuggingFace huggingface "Hugging Face" ["huggingface.co/"] Rule { len: (2, 42), first: b"", last: b"", single: b"-.", ..PLAIN };
    /// Instagram.
    Instagram instagram "Instagram" ["www.instagram.com/"] Rule { len: (1, 30), extra: b"_.", first: b"_", last: b"_", single: b".", help: "letters, digits, `_` and `.`, like `ada.example`", ..PLAIN };
    /// Kaggle.
    Kaggle kaggle "Kaggle" ["www.kaggle.com/"] PLAIN;
    /// Keybase.
    Keybase keybase "Keybase" ["keybase.io/"] Rule { len: (2, 16), extra: b"_", first: b"", last: b"_", single: b"_", help: "letters, digits and `_`, like `ada`", ..PLAIN };
    /// LeetCode.
    Leetcode leetcode "LeetCode" ["leetcode.com/u/", "leetcode.com/"] PLAIN;
    /// LinkedIn, by the name after `/in/`.
    Linkedin linkedin "LinkedIn" ["www.linkedin.com/in/"] Rule { len: (3, 300), extra: b"-", first: b"", last: b"-", any_script: true, help: "the name after `/in/`, like `ada-example`", ..PLAIN };
    /// Mastodon and servers that federate with it, as `@user@server`.
    Mastodon mastodon "Mastodon" ["@"] Rule { len: (5, 300), help: "the whole handle, like `@ada@mastodon.social`", ..PLAIN };
    /// Medium.
    Medium medium "Medium" ["medium.com/@"] Rule { extra: b"_.", first: b"_", help: "letters, digits, `_` and `.`, like `ada`", ..PLAIN };
    /// npm.
    Npm npm "npm" ["www.npmjs.com/~"] Rule { first: b"_", ..PLAIN };
    /// ORCID.
    Orcid orcid "ORCID" ["orcid.org/"] Rule { len: (19, 19), extra: b"-", help: "the 16 digits, like `0000-0002-1825-0097`", ..PLAIN };
    /// PyPI.
    Pypi pypi "PyPI" ["pypi.org/user/"] PLAIN;
    /// Reddit.
    Reddit reddit "Reddit" ["www.reddit.com/user/", "www.reddit.com/u/"] Rule { len: (3, 20), extra: b"-_", first: b"-_", last: b"-_", help: "letters, digits, `-` and `_`, like `ada`", ..PLAIN };
    /// ResearchGate.
    ResearchGate researchgate "ResearchGate" ["www.researchgate.net/profile/"] Rule { any_script: true, help: "the name after `/profile/`, like `Ada-Example`", ..PLAIN };
    /// sourcehut.
    Sourcehut sourcehut "sourcehut" ["sr.ht/~", "git.sr.ht/~"] Rule { len: (2, 30), extra: b"-_", first: b"_", help: "letters, digits, `-` and `_`, like `ada`", ..PLAIN };
    /// Stack Overflow, by the number of the user.
    StackOverflow stackoverflow "Stack Overflow" ["stackoverflow.com/users/"] Rule { len: (1, 60), extra: b"-/", help: "the number of the user, like `22656` or `22656/ada`", ..PLAIN };
    /// Telegram.
    Telegram telegram "Telegram" ["t.me/", "telegram.me/"] Rule { len: (4, 32), extra: b"_", first: b"", last: b"", single: b"", help: "letters, digits and `_`, like `ada_example`", ..PLAIN };
    /// Threads.
    Threads threads "Threads" ["www.threads.net/@", "www.threads.com/@"] Rule { len: (1, 30), extra: b"_.", first: b"_", last: b"_", single: b".", help: "letters, digits, `_` and `.`, like `ada.example`", ..PLAIN };
    /// X, once Twitter.
    X x "X" ["x.com/", "twitter.com/"] Rule { len: (1, 15), extra: b"_", first: b"_", last: b"_", help: "up to 15 letters, digits and `_`, like `ada`", ..PLAIN };
    /// XING.
    Xing xing "XING" ["www.xing.com/profile/"] Rule { extra: b"-_", any_script: true, help: "the name after `/profile/`, like `Ada_Example`", ..PLAIN };
    /// YouTube, by handle.
    Youtube youtube "YouTube" ["www.youtube.com/@"] Rule { len: (3, 30), first: b"", last: b"", any_script: true, ..PLAIN };
}

impl Network {
    /// The network whose field in `contact` has this name.
    ///
    /// ```
    /// use resume_core::model::Network;
    /// assert_eq!(Network::from_key("github"), Some(Network::Github));
    /// ```
    pub fn from_key(key: &str) -> Option<Network> {
        Network::ALL
            .iter()
            .copied()
            .find(|network| network.key() == key)
    }

    /// The network of this name, as anybody writes it.
    ///
    /// ```
    /// use resume_core::model::Network;
    /// let named = ["Stack Overflow", "GitHub", "twitter", "Line"].map(Network::named);
    /// assert_eq!(named, [Some(Network::StackOverflow), Some(Network::Github), Some(Network::X), None]);
    /// ```
    pub fn named(name: &str) -> Option<Network> {
        let letters = |name: &str| {
            name.chars()
                .filter(|c| c.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect::<String>()
        };
        let name = letters(name);
        if name == "twitter" {
            return Some(Network::X);
        }
        // The letters of its key are the same.
        let mut all = Network::ALL.iter().copied();
        all.find(|network| letters(network.title()) == name)
    }
}

#[cfg(test)]
mod tests;
