//! Text, prose, addresses and dates as Rust code.

use super::Quoter;
use super::at::At;
use super::literal::Literal;
use super::splices::{none, slice, some};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use resume_core::model::{
    Date, Doi, Email, End, Fields, Held, Inline, Lang, Period, Phone, Profile, Prose, Str, Tag, Url,
};

impl Quoter<'_> {
    /// The period and the fields of what has a table of them.
    pub(super) fn fields(
        &mut self,
        holder: &impl Fields,
        period: Option<Period>,
        at: &At<'_>,
    ) -> Literal {
        let mut literal = Literal::default();
        literal.option("period", period.map(|when| some(quoted_period(when))));
        self.put_fields(holder, at, &mut literal);
        literal
    }

    /// A value that is present.
    pub(super) fn held(&mut self, held: Held<'_>, at: &At<'_>) -> TokenStream {
        match held {
            Held::Prose(Some(prose)) => self.prose(prose, at),
            Held::Proses(proses) => self.proses(proses, at),
            Held::Plain(Some(text)) => self.plain(text, at),
            Held::Plains(texts) => self.plains(texts, at),
            Held::Web(Some(url)) => self.web(url, at),
            Held::Doi(Some(doi)) => self.doi(doi, at),
            Held::Email(Some(email)) => self.email(email, at),
            Held::Phone(Some(phone)) => self.phone(phone, at),
            Held::Date(Some(day)) => date(day),
            Held::Prose(None)
            | Held::Plain(None)
            | Held::Web(None)
            | Held::Doi(None)
            | Held::Email(None)
            | Held::Phone(None)
            | Held::Date(None) => none(),
        }
    }

    pub(super) fn proses(&mut self, proses: &[Prose], at: &At<'_>) -> TokenStream {
        self.list(
            proses,
            at,
            quote!(__resume::Prose),
            quote!(__resume::Prose(__resume::Borrowed(&[]))),
            Self::prose,
        )
    }

    pub(super) fn plains(&mut self, texts: &[Str], at: &At<'_>) -> TokenStream {
        self.list(
            texts,
            at,
            quote!(__resume::Str),
            quote!(__resume::Borrowed("")),
            |this, text, at| this.plain(text, at),
        )
    }

    pub(super) fn prose(&mut self, prose: &Prose, at: &At<'_>) -> TokenStream {
        if let Some(text) = self.spliced(at, quote!(text::fault)) {
            let name = self.name();
            self.items.extend(quote!(const #name: &[__resume::Inline] = &[__resume::Inline::Text(__resume::Borrowed(#text))];));
            return quote!(__resume::Prose(__resume::Borrowed(#name)));
        }
        let inlines = inlines(prose.inlines());
        quote!(__resume::Prose(#inlines))
    }

    pub(super) fn plain(&mut self, text: &str, at: &At<'_>) -> TokenStream {
        match self.spliced(at, quote!(text::fault)) {
            Some(text) => quote!(__resume::Borrowed(#text)),
            None => quote!(__resume::Borrowed(#text)),
        }
    }

    pub(super) fn email(&mut self, email: &Email, at: &At<'_>) -> TokenStream {
        self.checked("Email", email.as_str(), at, quote!(Email::fault))
    }

    pub(super) fn phone(&mut self, phone: &Phone, at: &At<'_>) -> TokenStream {
        self.checked("Phone", phone.as_str(), at, quote!(Phone::fault))
    }

    pub(super) fn lang(&mut self, lang: &Lang, at: &At<'_>) -> TokenStream {
        self.checked("Lang", lang.as_str(), at, quote!(Lang::fault))
    }

    pub(super) fn doi(&mut self, doi: &Doi, at: &At<'_>) -> TokenStream {
        self.checked("Doi", doi.as_str(), at, quote!(Doi::fault))
    }

    /// The address of a web page, which is narrower than a link's.
    pub(super) fn web(&mut self, url: &Url, at: &At<'_>) -> TokenStream {
        self.checked("Url", url.as_str(), at, quote!(Url::web_fault))
    }

    pub(super) fn checked(
        &mut self,
        kind: &str,
        text: &str,
        at: &At<'_>,
        rule: TokenStream,
    ) -> TokenStream {
        let kind = Ident::new(kind, Span::mixed_site());
        match self.spliced(at, rule) {
            Some(text) => quote!(__resume::#kind::__trusted(#text)),
            None => quote!(__resume::#kind::__trusted(#text)),
        }
    }

    pub(super) fn profile(&mut self, profile: &Profile, at: &At<'_>) -> TokenStream {
        let network = Ident::new(&format!("{:?}", profile.network()), Span::mixed_site());
        let username = profile.username();
        match self.spliced(at, quote!(Network::#network.username_fault)) {
            Some(text) => quote!(__resume::Profile::__trusted(__resume::Network::#network, #text)),
            None => quote!(__resume::Profile::__trusted(__resume::Network::#network, #username)),
        }
    }

    pub(super) fn tags(&mut self, tags: &[Tag]) -> Vec<TokenStream> {
        let tags = tags.iter().map(Tag::as_str);
        tags.map(|tag| quote!(__resume::Tag::__trusted(#tag)))
            .collect()
    }
}

fn inlines(inlines: &[Inline]) -> TokenStream {
    let inlines: Vec<_> = inlines.iter().map(inline).collect();
    slice(&inlines)
}

fn inline(inline: &Inline) -> TokenStream {
    match inline {
        Inline::Text(text) => quote!(__resume::Inline::Text(__resume::Borrowed(#text))),
        Inline::Code(text) => quote!(__resume::Inline::Code(__resume::Borrowed(#text))),
        Inline::Superscript(text) => {
            quote!(__resume::Inline::Superscript(__resume::Borrowed(#text)))
        }
        Inline::Subscript(text) => quote!(__resume::Inline::Subscript(__resume::Borrowed(#text))),
        Inline::Emphasis(inner) => {
            let inner = inlines(inner);
            quote!(__resume::Inline::Emphasis(#inner))
        }
        Inline::Strong(inner) => {
            let inner = inlines(inner);
            quote!(__resume::Inline::Strong(#inner))
        }
        Inline::Link { text, url } => {
            let (text, url) = (inlines(text), url.as_str());
            quote!(__resume::Inline::Link { text: #text, url: __resume::Url::__trusted(#url) })
        }
    }
}

fn quoted_period(period: Period) -> TokenStream {
    let start = period.start().map(date).map_or_else(none, some);
    let end = match period.end() {
        End::Same => quote!(__resume::End::Same),
        End::Open => quote!(__resume::End::Open),
        End::Present => quote!(__resume::End::Present),
        End::On(end) => {
            let end = date(end);
            quote!(__resume::End::On(#end))
        }
        End::Expected(end) => {
            let end = date(end);
            quote!(__resume::End::Expected(#end))
        }
    };
    quote!(__resume::Period::__trusted(#start, #end))
}

pub(super) fn date(date: Date) -> TokenStream {
    if let Some(season) = date.season() {
        let year = date.year();
        let season = Ident::new(&format!("{season:?}"), Span::mixed_site());
        return quote!(__resume::Date::__season(#year, __resume::Season::#season));
    }
    let (year, month, day) = (date.year(), date.month(), date.day());
    let (month, day) = (month.unwrap_or(0), day.unwrap_or(0));
    quote!(__resume::Date::__trusted(#year, #month, #day))
}
