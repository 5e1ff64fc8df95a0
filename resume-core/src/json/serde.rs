//! Résumés for serde: one JSON form, through the same tree as files.

use super::tree::{DEPTH, Member, Node, Value};
use super::{Options, read, write};
use crate::model::Resume;
use ::serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor,
};
use ::serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use std::borrow::Cow;
use std::fmt;

impl Serialize for Resume {
    /// Writes JSON Resume v1.0.0.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write::resume(self).serialize(serializer)
    }
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Number(number) => match number.parse::<u64>() {
                Ok(whole) => serializer.serialize_u64(whole),
                Err(_) => serializer.serialize_str(number),
            },
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items
                    .iter()
                    .try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Value::Map(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                members
                    .iter()
                    .try_for_each(|member| map.serialize_entry(&*member.key, &member.node))?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Resume {
    /// Reads JSON Resume as [`super::read`] does, and refuses keys that are not known; the error
    /// holds every problem with its pointer.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Resume, D::Error> {
        let root = Tree { depth: 0 }.deserialize(deserializer)?;
        let outcome = read::read(&root, &Options::default());
        if outcome.problems.is_empty() {
            return Ok(outcome.resume);
        }
        let problems = outcome
            .problems
            .iter()
            .map(|found| match found.pointer.as_str() {
                "" => found.problem.to_string(),
                pointer => format!("{pointer}: {}", found.problem),
            });
        Err(de::Error::custom(problems.collect::<Vec<_>>().join("; ")))
    }
}

/// Reads a tree that is this deep already.
struct Tree {
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Tree {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Tree {
    fn deeper<E: de::Error>(&self) -> Result<Tree, E> {
        if self.depth == DEPTH {
            Err(E::custom("this is nested too deeply [nesting_deep]"))
        } else {
            Ok(Tree {
                depth: self.depth + 1,
            })
        }
    }
}

impl<'de> Visitor<'de> for Tree {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a résumé as JSON Resume")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Node<'de>, E> {
        Ok(Node::new(Value::Null))
    }

    fn visit_none<E: de::Error>(self) -> Result<Node<'de>, E> {
        Ok(Node::new(Value::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::new(Value::Bool(value)))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(Node::new(Value::Number(Cow::Owned(value.to_string()))))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(Node::new(Value::Number(Cow::Owned(value.to_string()))))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Node<'de>, E> {
        Ok(Node::new(Value::Number(Cow::Owned(value.to_string()))))
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::text(text))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Node<'de>, E> {
        Ok(Node::text(text.to_owned()))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Node<'de>, E> {
        Ok(Node::text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self.deeper()?)? {
            items.push(item);
        }
        Ok(Node::new(Value::List(items)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            members.push(Member {
                key: Cow::Owned(key),
                at: 0,
                node: map.next_value_seed(self.deeper()?)?,
            });
        }
        Ok(Node::new(Value::Map(members)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::parse;
    use super::*;
    use ::serde::de::IntoDeserializer;
    use ::serde::de::value::{Error, MapDeserializer, SeqDeserializer};
    use ::serde::forward_to_deserialize_any;

    /// A tree as other formats hand theirs over.
    impl<'de> Deserializer<'de> for Node<'de> {
        type Error = Error;

        fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self.value {
                Value::Null => visitor.visit_unit(),
                Value::Bool(value) => visitor.visit_bool(value),
                Value::Number(number) => match (number.parse(), number.parse()) {
                    (Ok(whole), _) => visitor.visit_u64(whole),
                    (_, Ok(whole)) => visitor.visit_i64(whole),
                    _ => visitor.visit_f64(number.parse().unwrap()),
                },
                Value::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
                Value::Text(Cow::Owned(text)) => visitor.visit_string(text),
                Value::List(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter())),
                Value::Map(members) => {
                    let members = members.into_iter();
                    let members = members.map(|member| (member.key, member.node));
                    visitor.visit_map(MapDeserializer::new(members))
                }
            }
        }

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
            unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }

    impl<'de> IntoDeserializer<'de, Error> for Node<'de> {
        type Deserializer = Self;

        fn into_deserializer(self) -> Self {
            self
        }
    }

    #[test]
    fn a_tree_of_another_format_is_read_as_a_file_is() {
        let text = r#"{"basics": {"name": "Ad\u0061", "x-resume": {"summary": ["*a*", "b"]}, "summary": "a\n\nb"},
            "work": [{"name": "EMC", "highlights": ["x"]}]}"#;
        let resume = Resume::deserialize(parse(text).unwrap()).unwrap();
        assert_eq!(
            Ok(resume),
            read(text, &Options::default()).map(|read| read.resume)
        );
        for (value, expected) in [
            ("null", "`null`"),
            ("true", "a truth value"),
            ("3", "a number"),
            ("-3", "a number"),
            ("2.5", "a number"),
            ("[]", "a list"),
        ] {
            let text = format!(r#"{{"basics": {{"name": "Ada", "label": {value}}}}}"#);
            let error = Resume::deserialize(parse(&text).unwrap()).unwrap_err();
            let expected = format!("/basics/label: this is {expected}");
            assert!(error.to_string().contains(&expected), "{error}");
        }
    }

    #[test]
    fn the_depth_of_a_tree_is_bounded() {
        let lists = |depth| {
            let inner = Node::new(Value::List(Vec::new()));
            (1..depth).fold(inner, |inner, _| Node::new(Value::List(vec![inner])))
        };
        let tree = |depth| Tree { depth: 0 }.deserialize(lists(depth));
        assert!(tree(DEPTH).is_ok());
        let error = tree(DEPTH + 1).unwrap_err();
        assert!(error.to_string().contains("nesting_deep"), "{error}");
        let maps = (0..DEPTH + 2).fold(Node::text(""), |node, _| {
            let mut object = super::super::tree::Object::default();
            object.put("a", node);
            object.node()
        });
        assert!(Tree { depth: 0 }.deserialize(maps).is_err());
    }
}
