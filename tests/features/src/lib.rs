//! The features that the packages of the workspace ask for, all at once: see the manifest.
