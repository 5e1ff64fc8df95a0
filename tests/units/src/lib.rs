//! The tests beside the code of the packages that other tests need optimised: see the manifest.
