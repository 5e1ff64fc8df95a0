use super::*;
use crate::model::{Holds, Kind};

#[test]
fn the_entries_of_a_kind_hold_their_fields() {
    let value = |field: Field| match field.form() {
        Form::Prose => Value::Prose(Prose::text("a")),
        Form::Proses => Value::Proses(vec![Prose::text("a")].into()),
        Form::Plain => Value::Plain("a".into()),
        Form::Plains => Value::Plains(vec!["a".into()].into()),
        Form::Web => Value::Web(Url::new("https://ada.example").unwrap()),
        Form::Doi => Value::Doi(Doi::from_static("10.1000/182")),
        Form::Email => Value::Email(Email::from_static("ada@ada.example")),
        Form::Phone => Value::Phone(Phone::from_static("+1 617 555 0100")),
        Form::Date => Value::Date(Date::from_year(2014).unwrap()),
    };
    fn holds(mut holder: impl Fields, field: Field, value: Value) {
        assert!(holder.set(field, value.clone()), "{field:?}");
        let held = holder.fields().find(|(other, ..)| *other == field);
        assert_eq!(held.and_then(|(.., held)| held.value()), Some(value));
    }
    for kind in Kind::ALL {
        for field in kind.fields().chain([Field::At, Field::In]) {
            match kind.holds() {
                Holds::Jobs => holds(Job::default(), field, value(field)),
                Holds::Schools => holds(School::default(), field, value(field)),
                Holds::Entries | Holds::Items => holds(Entry::default(), field, value(field)),
                Holds::Rows => assert_eq!(kind.fields().count(), 0),
            }
        }
    }
}
