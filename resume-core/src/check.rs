//! Rules that need the whole résumé.
