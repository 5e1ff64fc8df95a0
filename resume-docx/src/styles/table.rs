//! The styles: a row each.

/// Styles of a type: a name in Rust, the id, the name that Word shows, and whether it is ours.
macro_rules! styles {
    ($(#[$about:meta])* $Type:ident { $($(#[$meaning:meta])* $Name:ident $id:literal $name:literal $origin:ident,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $Type {
            $($(#[$meaning])* $Name,)*
        }

        impl $Type {
            /// Every style.
            pub(crate) const ALL: &'static [$Type] = &[$($Type::$Name,)*];

            /// By what the text refers to it.
            pub(crate) const fn id(self) -> &'static str {
                match self { $($Type::$Name => $id,)* }
            }

            /// What it is called. Names that Word knows it shows in the language of its menus.
            pub(crate) const fn name(self) -> &'static str {
                match self { $($Type::$Name => $name,)* }
            }

            /// Whether Word does not know it.
            pub(crate) const fn is_custom(self) -> bool {
                match self { $($Type::$Name => styles!(@$origin),)* }
            }
        }
    };
    (@known) => { false };
    (@custom) => { true };
}

styles! {
    /// A style of paragraphs.
    ParagraphStyle {
        /// What the others are based on.
        Normal "Normal" "Normal" known,
        /// The name.
        Title "Title" "Title" known,
        /// The headline.
        Subtitle "Subtitle" "Subtitle" known,
        /// The pronouns.
        Pronouns "Pronouns" "Pronouns" custom,
        /// The ways to reach the person.
        Contact "Contact" "Contact" custom,
        /// What the person is, in a few sentences.
        Summary "Summary" "Summary" custom,
        /// The heading of a section.
        Section "Heading1" "heading 1" known,
        /// The first line of an entry.
        Entry "Heading2" "heading 2" known,
        /// The first line of a role or a degree in an entry.
        Position "Heading3" "heading 3" known,
        /// The other lines of a head.
        Details "Details" "Details" custom,
        /// What is cited, and has no title of its own.
        Citation "Citation" "Citation" custom,
        /// A paragraph.
        Text "BodyText" "Body Text" known,
        /// A paragraph from another person.
        Quote "Quote" "Quote" known,
        /// An item of a list.
        Bullet "ListBullet" "List Bullet" known,
        /// An item of a list in an item.
        InnerBullet "ListBullet2" "List Bullet 2" known,
        /// A label with items.
        Row "LabelledItems" "Labelled Items" custom,
        /// A line of the address of a letter.
        Recipient "Recipient" "Recipient" custom,
        /// The date of a letter.
        Dated "Date" "Date" known,
        /// What a letter is about.
        Subject "Subject" "Subject" custom,
        /// The words that a letter opens with.
        Opening "Salutation" "Salutation" known,
        /// The words that a letter closes with.
        Closing "Closing" "Closing" known,
        /// The name under a letter, with room above it to sign.
        Signature "Signature" "Signature" known,
        /// The foot of a page.
        Foot "Footer" "footer" known,
    }
}

styles! {
    /// A style of text in a paragraph.
    TextStyle {
        /// When something was.
        Period "Period" "Period" custom,
        /// Where something was.
        Place "Place" "Place" custom,
        /// An employer on a line that does not begin with it.
        Employer "Employer" "Employer" custom,
        /// A school on a line that does not begin with it.
        School "School" "School" custom,
        /// A role below the employer.
        Role "Role" "Role" custom,
        /// A degree below the school.
        Degree "Degree" "Degree" custom,
        /// What items have in common.
        Label "Label" "Label" custom,
        /// A link.
        Link "Hyperlink" "Hyperlink" known,
        /// What is stressed strongly.
        Strong "Strong" "Strong" known,
        /// What is stressed.
        Emphasis "Emphasis" "Emphasis" known,
        /// Code.
        Code "HTMLCode" "HTML Code" known,
    }
}

impl ParagraphStyle {
    /// Whether it is only in letters.
    pub(crate) const fn is_of_letter(self) -> bool {
        matches!(
            self,
            ParagraphStyle::Recipient
                | ParagraphStyle::Dated
                | ParagraphStyle::Subject
                | ParagraphStyle::Opening
                | ParagraphStyle::Closing
                | ParagraphStyle::Signature
        )
    }

    /// The style of the paragraph that a person begins after one of this.
    pub(crate) const fn next(self) -> Option<ParagraphStyle> {
        match self {
            ParagraphStyle::Title => Some(ParagraphStyle::Subtitle),
            ParagraphStyle::Subtitle => Some(ParagraphStyle::Contact),
            ParagraphStyle::Section => Some(ParagraphStyle::Entry),
            ParagraphStyle::Entry | ParagraphStyle::Position => Some(ParagraphStyle::Details),
            ParagraphStyle::Details => Some(ParagraphStyle::Text),
            ParagraphStyle::Opening | ParagraphStyle::Subject => Some(ParagraphStyle::Text),
            ParagraphStyle::Closing => Some(ParagraphStyle::Signature),
            ParagraphStyle::Normal
            | ParagraphStyle::Recipient
            | ParagraphStyle::Dated
            | ParagraphStyle::Signature
            | ParagraphStyle::Pronouns
            | ParagraphStyle::Contact
            | ParagraphStyle::Summary
            | ParagraphStyle::Citation
            | ParagraphStyle::Text
            | ParagraphStyle::Quote
            | ParagraphStyle::Bullet
            | ParagraphStyle::InnerBullet
            | ParagraphStyle::Row
            | ParagraphStyle::Foot => None,
        }
    }
}
