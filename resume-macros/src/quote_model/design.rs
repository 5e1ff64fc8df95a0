//! The design as Rust code: only what was written of it.

use super::literal::Literal;
use super::splices::some;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use resume_core::model::{Color, DesignChoice, Length, Settings};
use std::fmt::Debug;

/// The choice of a design, if something is chosen.
pub(super) fn design(choice: &DesignChoice) -> Option<TokenStream> {
    if choice.is_none() {
        return None;
    }
    let DesignChoice { name, settings } = choice;
    let mut literal = Literal::default();
    literal.option("name", variant("DesignName", *name));
    if *settings == Settings::NONE {
        literal.option("settings", None);
    } else {
        literal.field("settings", quoted_settings(*settings));
    }
    Some(literal.finish("DesignChoice"))
}

fn quoted_settings(settings: Settings) -> TokenStream {
    let Settings {
        accent,
        size,
        density,
        paper,
        margins,
        pages,
        fit,
        order,
        dates,
        rows,
        bullet,
        links,
        addresses,
        headings,
        numbering,
        foot,
    } = settings;
    let mut literal = Literal::default();
    let mut option = |name, value| literal.option(name, value);
    option("accent", accent.map(color));
    option("size", size.map(length));
    option("density", variant("Density", density));
    option("paper", variant("Paper", paper));
    option("margins", margins.map(length));
    option("pages", pages.map(|pages| some(quote!(#pages))));
    option("fit", fit.map(|fit| some(quote!(#fit))));
    option("order", variant("Order", order));
    option("dates", variant("Dates", dates));
    option("rows", variant("Rows", rows));
    let sign = bullet.map(|bullet| bullet.sign());
    option(
        "bullet",
        sign.map(|sign| some(quote!(__resume::BulletSign::__checked(#sign)))),
    );
    option("links", variant("Links", links));
    let addresses = addresses.map(|addresses| some(quote!(#addresses)));
    option("addresses", addresses);
    option("headings", variant("HeadingWords", headings));
    option("numbering", variant("Numbering", numbering));
    option("foot", variant("Foot", foot));
    literal.finish("Settings")
}

/// A variant of an enum, whose name is what `Debug` says.
fn variant(kind: &str, value: Option<impl Debug>) -> Option<TokenStream> {
    let value = value?;
    let kind = Ident::new(kind, Span::mixed_site());
    let variant = Ident::new(&format!("{value:?}"), Span::mixed_site());
    Some(some(quote!(__resume::#kind::#variant)))
}

fn color(color: Color) -> TokenStream {
    let Color { red, green, blue } = color;
    some(quote!(__resume::Color::rgb(#red, #green, #blue)))
}

fn length(length: Length) -> TokenStream {
    let Length { thousandths, unit } = length;
    let unit = Ident::new(&format!("{unit:?}"), Span::mixed_site());
    some(quote!(__resume::Length { thousandths: #thousandths, unit: __resume::Unit::#unit }))
}
