//! A person's profile on a network.

use super::Network;
use crate::problem::Fault;
use std::borrow::Cow;
use std::fmt;

/// A person's profile on a network.
///
/// ```
/// use resume_core::model::{Network, Profile};
/// let profile = Profile::new(Network::Github, "ada")?;
/// assert_eq!((profile.url().as_str(), profile.display().as_str()), ("https://github.com/ada", "github.com/ada"));
/// # Ok::<(), resume_core::problem::Fault>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Profile {
    network: Network,
    username: Cow<'static, str>,
}

impl Profile {
    /// A profile with a username that is valid on the network.
    ///
    /// # Errors
    /// [`Code::UsernameMalformed`](crate::problem::Code::UsernameMalformed), or a fault of the text.
    pub fn new(network: Network, username: impl Into<Cow<'static, str>>) -> Result<Profile, Fault> {
        let username = username.into();
        match network.username_fault(&username) {
            Some(fault) => Err(fault),
            None => Ok(Profile { network, username }),
        }
    }

    /// A profile for constants.
    ///
    /// # Panics
    /// If the username is not valid on the network; in a `const` or `static` the build fails.
    #[track_caller]
    pub const fn from_static(network: Network, username: &'static str) -> Profile {
        match network.username_fault(username) {
            Some(fault) => fault.fail_build(username),
            None => Profile {
                network,
                username: Cow::Borrowed(username),
            },
        }
    }

    /// A profile that the macro has checked.
    #[doc(hidden)]
    pub const fn __trusted(network: Network, username: &'static str) -> Profile {
        Profile {
            network,
            username: Cow::Borrowed(username),
        }
    }

    /// The network.
    pub const fn network(&self) -> Network {
        self.network
    }

    /// The username as it was written.
    pub fn username(&self) -> &str {
        &self.username
    }

    /// The address of the profile.
    pub fn url(&self) -> super::Url {
        super::Url::of_checked(match self.network {
            Network::Mastodon => {
                let (user, server) = self.mastodon();
                format!("https://{server}/@{user}")
            }
            network => format!("https://{}{}", network.prefixes()[0], self.username),
        })
    }

    /// What a reader sees: the handle where the network has one, else the address without its
    /// scheme.
    pub fn display(&self) -> String {
        match self.network {
            Network::Mastodon => self.username.clone().into_owned(),
            network => {
                let prefix = network.prefixes()[0];
                format!(
                    "{}{}",
                    prefix.strip_prefix("www.").unwrap_or(prefix),
                    self.username
                )
            }
        }
    }

    fn mastodon(&self) -> (&str, &str) {
        self.username
            .trim_start_matches('@')
            .split_once('@')
            .unwrap_or((&self.username, ""))
    }
}

impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.network.key(), self.username)
    }
}
