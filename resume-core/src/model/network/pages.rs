//! The words in addresses on a network that are not a username: its own pages, and those of a profile.

use super::Network;

impl Network {
    /// What follows the host in addresses that are not of a profile, in the place of a username.
    pub(super) fn pages(self) -> &'static [&'static str] {
        match self {
            Network::Behance => &[
                "collection",
                "galleries",
                "gallery",
                "joblist",
                "live",
                "search",
            ],
            Network::Bitbucket => &[
                "account",
                "dashboard",
                "product",
                "repo",
                "snippets",
                "workspace",
            ],
            Network::Codeberg => &["-", "admin", "api", "explore", "org", "repo", "user"],
            Network::Dev => &[
                "about", "api", "latest", "listings", "p", "search", "settings", "t", "tags", "top",
            ],
            Network::Dribbble => &[
                "designers",
                "hiring",
                "jobs",
                "search",
                "session",
                "shots",
                "stories",
                "tags",
            ],
            Network::Facebook => &[
                "dialog",
                "events",
                "gaming",
                "groups",
                "hashtag",
                "help",
                "home.php",
                "login",
                "login.php",
                "marketplace",
                "media",
                "notes",
                "p",
                "pages",
                "people",
                "permalink.php",
                "pg",
                "photo",
                "photo.php",
                "photos",
                "profile.php",
                "public",
                "reel",
                "search",
                "share",
                "sharer",
                "sharer.php",
                "stories",
                "story.php",
                "watch",
            ],
            Network::Github => &[
                "about",
                "apps",
                "codespaces",
                "collections",
                "contact",
                "customer-stories",
                "dashboard",
                "discussions",
                "enterprise",
                "enterprises",
                "events",
                "explore",
                "features",
                "issues",
                "join",
                "login",
                "marketplace",
                "new",
                "notifications",
                "organizations",
                "orgs",
                "pricing",
                "pulls",
                "readme",
                "search",
                "security",
                "sessions",
                "settings",
                "site",
                "sponsors",
                "stars",
                "team",
                "topics",
                "trending",
                "users",
            ],
            Network::Gitlab => &[
                "-",
                "admin",
                "api",
                "dashboard",
                "explore",
                "groups",
                "help",
                "profile",
                "projects",
                "public",
                "search",
                "snippets",
                "users",
            ],
            Network::HuggingFace => &[
                "blog",
                "chat",
                "collections",
                "datasets",
                "docs",
                "join",
                "learn",
                "login",
                "models",
                "organizations",
                "papers",
                "posts",
                "pricing",
                "settings",
                "spaces",
                "tasks",
            ],
            Network::Instagram => &[
                "about",
                "accounts",
                "ar",
                "challenge",
                "direct",
                "explore",
                "p",
                "reel",
                "reels",
                "s",
                "share",
                "stories",
                "tv",
                "web",
            ],
            Network::Kaggle => &[
                "account",
                "c",
                "code",
                "competitions",
                "datasets",
                "discussion",
                "discussions",
                "kernels",
                "learn",
                "models",
                "notebooks",
                "organizations",
                "rankings",
                "search",
                "work",
            ],
            Network::Keybase => &[
                "account",
                "blog",
                "docs",
                "download",
                "jobs",
                "popular-teams",
                "team",
            ],
            Network::Leetcode => &[
                "accounts",
                "company",
                "contest",
                "discuss",
                "explore",
                "list",
                "playground",
                "problem-list",
                "problems",
                "problemset",
                "store",
                "studyplan",
                "submissions",
                "subscribe",
                "tag",
                "u",
            ],
            Network::Telegram => &[
                "addemoji",
                "addlist",
                "addstickers",
                "addtheme",
                "bg",
                "boost",
                "c",
                "confirmphone",
                "contact",
                "giftcode",
                "invoice",
                "iv",
                "joinchat",
                "login",
                "m",
                "proxy",
                "s",
                "setlanguage",
                "share",
                "socks",
            ],
            Network::X => &[
                "about",
                "account",
                "compose",
                "download",
                "explore",
                "hashtag",
                "home",
                "i",
                "intent",
                "jobs",
                "login",
                "logout",
                "messages",
                "notifications",
                "oauth",
                "privacy",
                "search",
                "settings",
                "share",
                "signup",
                "tos",
            ],
            Network::Bluesky
            | Network::CratesIo
            | Network::DockerHub
            | Network::GoogleScholar
            | Network::HackerNews
            | Network::Linkedin
            | Network::Mastodon
            | Network::Medium
            | Network::Npm
            | Network::Orcid
            | Network::Pypi
            | Network::Reddit
            | Network::ResearchGate
            | Network::Sourcehut
            | Network::StackOverflow
            | Network::Threads
            | Network::Xing
            | Network::Youtube => &[],
        }
    }

    /// What follows a username in the addresses of the pages of a profile.
    pub(super) fn tabs(self) -> &'static [&'static str] {
        match self {
            Network::Behance => &["appreciated", "info", "projects"],
            Network::Dribbble => &["about", "shots"],
            Network::Facebook => &["about", "photos"],
            Network::HuggingFace => &["datasets", "models", "spaces"],
            Network::Instagram => &["reels", "tagged"],
            Network::Kaggle => &["code", "competitions", "datasets", "discussion"],
            Network::Linkedin => &["details", "overlay", "recent-activity"],
            Network::Mastodon | Network::X => &["media", "with_replies"],
            Network::Medium => &["about", "followers"],
            Network::Orcid => &["print"],
            Network::Reddit => &["comments", "posts", "submitted"],
            Network::ResearchGate => &["publications", "research", "stats"],
            Network::Threads => &["media", "replies"],
            Network::Xing => &["cv", "web_profiles"],
            Network::Youtube => &[
                "about",
                "community",
                "featured",
                "playlists",
                "shorts",
                "streams",
                "videos",
            ],
            Network::Bitbucket
            | Network::Bluesky
            | Network::Codeberg
            | Network::CratesIo
            | Network::Dev
            | Network::DockerHub
            | Network::Github
            | Network::Gitlab
            | Network::GoogleScholar
            | Network::HackerNews
            | Network::Keybase
            | Network::Leetcode
            | Network::Npm
            | Network::Pypi
            | Network::Sourcehut
            | Network::StackOverflow
            | Network::Telegram => &[],
        }
    }
}
